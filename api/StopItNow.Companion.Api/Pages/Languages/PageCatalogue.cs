namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Every sentence of the pages in one language, as one file below <c>Locales</c> holds it.</summary>
/// <param name="Locale">BCP 47, as the file's name says.</param>
/// <param name="ReviewedBy">Who read it that speaks the language; <see cref="Nobody"/> marks a draft.</param>
/// <param name="Messages">By part of the pages, then by the English sentence. The parts are for translators: a sentence reads the same wherever it stands.</param>
internal sealed record PageCatalogue(string Locale, string ReviewedBy, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Messages)
{
    /// <summary>Value of <see cref="ReviewedBy"/> in a draft.</summary>
    public const string Nobody = "none";

    /// <summary>Whether nobody who speaks the language has read it yet.</summary>
    public bool IsDraft => ReviewedBy == Nobody;

    /// <summary>English sentence to its words here.</summary>
    public IReadOnlyDictionary<string, string> Sentences { get; } =
        Messages.Values.SelectMany(part => part).DistinctBy(sentence => sentence.Key).ToDictionary(StringComparer.Ordinal);
}
