using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>Which fields each kind of entry has. Names are those of the released JSON.</summary>
internal static class EntryShapes
{
    private static readonly Source NoSource = new("", null);

    public static Evidence Evidence(EntryReader e) => new(e.Text("id"), e.Text("what"), e.Text("finding"), e.Text("source"));

    public static Country Country(EntryReader e) => new(
        e.Text("code"), e.Text("name"),
        e.Group("emergency", required: false, inner => new EmergencyNumber(inner.Text("number"), Source(inner))),
        e.OptionalText("note"));

    public static Message Message(EntryReader e) => new(
        e.Text("id"), e.Word<Concern>("concern"), e.Word<Theme>("theme"), e.Word<Audience>("audience"), e.Text("title"), e.Text("body"),
        e.Group("action", required: true, inner => new MessageAction(inner.Text("label"), inner.Word<Need>("need"))) ?? new MessageAction("", default),
        e.Texts("evidence"), e.Word<EntryStatus>("status"));

    public static SelfHelpStep Step(EntryReader e) => new(
        e.Text("id"), e.Word<StepKind>("kind"), e.Word<Concern>("concern"), e.Text("title"), e.Text("introduction"),
        e.Texts("steps"), e.Texts("evidence"), e.Word<EntryStatus>("status"));

    public static HelpResource Resource(EntryReader e) => new(
        e.Text("id"), e.Text("country"), e.OptionalText("region"), e.Text("name"), e.Word<ResourceKind>("kind"),
        e.Words<Audience>("audience"), e.Words<Concern>("concerns"), e.Text("summary"),
        e.Group("phone", required: false, inner => new PhoneNumber(inner.Text("number"), inner.Text("display"))),
        e.OptionalText("chat"), e.OptionalText("email"), e.Text("url"), e.Texts("hosts"), HoursReader.Read(e, "hours"),
        e.Texts("languages"), e.OptionalText("cost"), e.OptionalText("confidentiality"),
        e.Word<ReportsOffending>("reportsOffending"), e.Word<Answer>("showsOnBill"), e.OptionalText("note"), Source(e),
        e.OptionalDate("verifiedOn"), e.OptionalText("verifiedBy"), e.OptionalDate("expiresOn"), e.Word<EntryStatus>("status"));

    public static Translation Translation(EntryReader e) => new(
        e.Text("id"), e.OptionalText("summary"), e.OptionalText("cost"), e.OptionalText("confidentiality"), e.OptionalText("note"));

    private static Source Source(EntryReader e)
        => e.Group("source", required: true, inner => new Source(inner.Text("text"), inner.OptionalText("date"))) ?? NoSource;
}
