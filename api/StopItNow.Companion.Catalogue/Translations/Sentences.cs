using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Translations;

/// <summary>The sentences of a service or a country that are written in each language, by their fields. Names, regions and sources are not.</summary>
internal static class Sentences
{
    public static (string Field, string? Text)[] Of(HelpResource r) => [("summary", r.Summary), ("cost", r.Cost), ("confidentiality", r.Confidentiality), ("note", r.Note)];

    public static (string Field, string? Text)[] Of(Translation t) => [("summary", t.Summary), ("cost", t.Cost), ("confidentiality", t.Confidentiality), ("note", t.Note)];

    public static (string Field, string? Text)[] Of(Country c) => [("summary", null), ("cost", null), ("confidentiality", null), ("note", c.Note)];

    /// <summary>A service with its sentences in another language and its facts as they are.</summary>
    public static HelpResource Said(this HelpResource resource, Translation by)
        => resource with { Summary = by.Summary!, Cost = by.Cost, Confidentiality = by.Confidentiality, Note = by.Note };

    /// <summary>The English sentences of every id that can be translated; those of a service that is not live as well.</summary>
    public static Dictionary<string, (string Field, string? Text)[]> Originals(ContentPack pack)
    {
        Dictionary<string, (string, string?)[]> originals = new(StringComparer.Ordinal);
        foreach (HelpResource resource in pack.Resources.Select(r => r.Value))
        {
            originals[resource.Id] = Of(resource);
        }

        foreach (Country country in pack.Countries.Select(c => c.Value).Where(c => c.Note is not null))
        {
            originals[Translation.IdOf(country)] = Of(country);
        }

        return originals;
    }

    /// <summary>The fields of an original that a translation lacks; all of them without one.</summary>
    public static IEnumerable<string> Missing((string Field, string? Text)[] original, Translation? translation)
    {
        (string Field, string? Text)[] translated = translation is null ? [] : Of(translation);
        return original.Where((sentence, i) => sentence.Text is not null && translated.ElementAtOrDefault(i).Text is null).Select(sentence => sentence.Field);
    }
}
