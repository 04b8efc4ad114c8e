using System.Globalization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>One entry of a release as an editor thinks of it: what it is, and its fields in their words.</summary>
/// <param name="Kind"><c>message</c>, <c>resource</c>, <c>step</c>, <c>list</c>, <c>country</c>, <c>note</c> or <c>evidence</c>.</param>
/// <param name="Locale">Locale of its words, or null.</param>
/// <param name="Id">Its id; a country's code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">Each field with its text; null where it says nothing.</param>
internal sealed record DescribedEntry(string Kind, string? Locale, string Id, string Title, IReadOnlyList<(string Name, string? Text)> Fields)
{
    /// <summary>The field of a list that stands for all its fingerprints.</summary>
    public const string Terms = "words of the phrases and exceptions";

    /// <summary><c>message m-17 (en-GB)</c>; the services' one language is left out.</summary>
    public string Name => Locale is null || (Kind == "resource" && Locale == Locales.Source) ? $"{Kind} {Id}" : $"{Kind} {Id} ({Locale})";

    /// <summary>What stands in its place in English (UK), or its own name where nothing does.</summary>
    public string EnglishName => Kind == "note" ? $"country {Id}" : Locale is null || Kind == "list" ? Name : (this with { Locale = Locales.Source }).Name;

    /// <summary>The text of a field, or null.</summary>
    public string? Text(string field) => Fields.FirstOrDefault(f => f.Name == field).Text;

    /// <summary>Every entry of a release, none when there is no release; English (UK) before its translations.</summary>
    public static IEnumerable<DescribedEntry> All(ReleaseContent? content) => content is null ? [] :
    [
        .. EnglishFirst(content.Resources, Of),
        .. EnglishFirst(content.Messages, Of),
        .. EnglishFirst(content.Steps, Of),
        .. EnglishFirst(content.TermLists, Of),
        .. content.Countries.Select(Of),
        .. EnglishFirst(content.CountryNotes, Of),
        .. content.Evidence.Select(Of),
    ];

    private static IEnumerable<DescribedEntry> EnglishFirst<T>(IReadOnlyDictionary<string, IReadOnlyList<T>> byLocale, Func<T, string, DescribedEntry> describe)
        => byLocale.OrderBy(list => list.Key != Locales.Source).ThenBy(list => list.Key, StringComparer.Ordinal).SelectMany(list => list.Value.Select(value => describe(value, list.Key)));

    private static DescribedEntry Of(Message m, string locale) => new("message", locale, m.Id, m.Title,
    [
        ("title", m.Title), ("body", m.Body), ("action", m.Action.Label), ("need", Word.Of(m.Action.Need)), ("concern", Word.Of(m.Concern)),
        ("theme", Word.Of(m.Theme)), ("audience", Word.Of(m.Audience)), ("evidence", List(m.Evidence)),
    ]);

    private static DescribedEntry Of(SelfHelpStep s, string locale) => new("step", locale, s.Id, s.Title,
    [
        ("title", s.Title), ("introduction", s.Introduction), ("steps", string.Join(" / ", s.Steps)), ("kind", Word.Of(s.Kind)),
        ("concern", Word.Of(s.Concern)), ("evidence", List(s.Evidence)),
    ]);

    private static DescribedEntry Of(HelpResource r, string locale) => new("resource", locale, r.Id, r.Name,
    [
        ("name", r.Name), ("telephone", r.Phone?.Display), ("telephone as dialled", r.Phone?.Number), ("chat", r.Chat), ("email", r.Email), ("address", r.Url),
        ("hosts", List(r.Hosts)), ("hours", Hours(r.Hours)), ("kind", Word.Of(r.Kind)), ("audience", Words(r.Audience)), ("concerns", Words(r.Concerns)),
        ("country", r.Country), ("region", r.Region), ("summary", r.Summary), ("languages", List(r.Languages)), ("cost", r.Cost),
        ("confidentiality", r.Confidentiality), ("reports offending", Word.Of(r.ReportsOffending)), ("shows on bill", Word.Of(r.ShowsOnBill)), ("note", r.Note),
        ("source", Source(r.Source)), ("verified on", Day(r.VerifiedOn)), ("verified by", r.VerifiedBy), ("expires on", Day(r.ExpiresOn)),
    ]);

    /// <summary>A release holds fingerprints and no phrases, so which phrases changed cannot be named.</summary>
    private static DescribedEntry Of(TermList l, string language) => new("list", language, l.Id, l.Title,
    [
        ("title", l.Title), ("version", Number(l.Version)), ("phrases", Number(l.Count)), (Terms, $"{l.Terms} {l.Exceptions} {l.Salt}"), ("concern", Word.Of(l.Concern)), ("answer", Word.Of(l.Answer)),
        ("purpose", l.Purpose), ("steward", l.Steward), ("contact", l.Contact), ("precision", l.Precision),
    ]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DescribedEntry Of(Country c) => new("country", null, c.Code, c.Name,
    [
        ("name", c.Name), ("emergency number", c.Emergency?.Number), ("source of the emergency number", c.Emergency is null ? null : Source(c.Emergency.Source)), ("note", c.Note),
    ]);

    private static DescribedEntry Of(CountryNote n, string locale) => new("note", locale, n.Code, n.Note, [("note", n.Note)]);

    private static DescribedEntry Of(Evidence e) => new("evidence", null, e.Id, e.What, [("what", e.What), ("finding", e.Finding), ("source", e.Source)]);

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Words<T>(IEnumerable<T> items) where T : struct, Enum => List(items.Select(Word.Of));

    private static string Source(Source source) => source.Date is null ? $"{source.Text}, undated" : $"{source.Text}, {source.Date}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hours(OpeningHours hours) => hours.Kind != HoursKind.Weekly ? Word.Of(hours.Kind) : $"{List(hours.Ranges.Select(Range))} ({hours.TimeZone})";

    private static string Range(HoursRange range)
        => string.Create(CultureInfo.InvariantCulture, $"{string.Join('/', range.Days.Select(d => Word.Of(d)[..3]))} {range.From:HH\\:mm}-{range.To:HH\\:mm}");
}
