using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>Which kind of entry a text belongs to.</summary>
internal enum TextOwner
{
    Message,
    Step,
    Resource,
    Country,
    Evidence,
    TermList,
}

/// <summary>One text with its place.</summary>
/// <param name="Owner">Kind of its entry.</param>
/// <param name="Concerns">The concerns on whose pause it may stand; empty for entries that are not bound to one.</param>
/// <param name="Field">Its field.</param>
/// <param name="Text">Its words.</param>
/// <param name="File">Its file.</param>
/// <param name="Locale">Its locale.</param>
/// <param name="Places">Its entry's lines.</param>
internal sealed record TextPlace(
    TextOwner Owner, IReadOnlyList<Concern> Concerns, string Field, string Text, string File, string? Locale, FieldPlaces Places);

/// <summary>Every text somebody may read, so that no rule forgets a field.</summary>
internal static class ContentTexts
{
    public static IEnumerable<TextPlace> Of(ContentPack pack) =>
    [
        .. pack.Translations.SelectMany(t => Translated(pack, t)),
        .. pack.Evidence.SelectMany(e => Places(e, TextOwner.Evidence, [],
            ("what", e.Value.What), ("finding", e.Value.Finding), ("source", e.Value.Source))),
        .. pack.Countries.SelectMany(c => Places(c, TextOwner.Country, [],
            ("name", c.Value.Name), ("note", c.Value.Note), ("emergency.source.text", c.Value.Emergency?.Source.Text))),
        .. pack.Messages.SelectMany(m => Places(m, TextOwner.Message, [m.Value.Concern],
            ("title", m.Value.Title), ("body", m.Value.Body), ("action.label", m.Value.Action.Label), (Review.Field, m.ReviewedBy))),
        .. pack.Steps.SelectMany(s => Places(s, TextOwner.Step, [s.Value.Concern],
            [("title", s.Value.Title), ("introduction", s.Value.Introduction), .. s.Value.Steps.Select((text, i) => ($"steps[{i}]", (string?)text)), (Review.Field, s.ReviewedBy)])),
        .. pack.TermLists.SelectMany(l => Places(l, TextOwner.TermList, [l.Value.Concern],
            ("title", l.Value.Title), ("purpose", l.Value.Purpose), ("steward", l.Value.Steward), ("precision", l.Value.Precision))),
        .. pack.Resources.SelectMany(r => Places(r, TextOwner.Resource, r.Value.Concerns,
            ("name", r.Value.Name), ("region", r.Value.Region), ("summary", r.Value.Summary), ("cost", r.Value.Cost),
            ("confidentiality", r.Value.Confidentiality), ("note", r.Value.Note), ("phone.display", r.Value.Phone?.Display),
            ("source.text", r.Value.Source.Text), ("verifiedBy", r.Value.VerifiedBy))),
    ];

    /// <summary>The sentences of a translation, which speak where the English ones do.</summary>
    private static IEnumerable<TextPlace> Translated(ContentPack pack, Entry<Translation> translation)
    {
        HelpResource? service = pack.Resources.FirstOrDefault(r => r.Value.Id == translation.Value.Id)?.Value;
        bool isNote = pack.Countries.Any(c => Translation.IdOf(c.Value) == translation.Value.Id);
        return Places(translation, isNote ? TextOwner.Country : TextOwner.Resource, service?.Concerns ?? [],
            [.. Sentences.Of(translation.Value), (Review.Field, translation.ReviewedBy)]);
    }

    private static IEnumerable<TextPlace> Places<T>(
        Entry<T> entry, TextOwner owner, IReadOnlyList<Concern> concerns, params IReadOnlyList<(string Field, string? Text)> texts)
        => texts.Where(t => t.Text is not null)
            .Select(t => new TextPlace(owner, concerns, t.Field, t.Text!, entry.File, entry.Locale, entry.Places));
}
