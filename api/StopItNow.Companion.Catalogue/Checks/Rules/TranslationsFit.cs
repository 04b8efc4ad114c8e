using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>
/// A translation of a service or a note says what the English says and nothing more. What it lacks is no problem: the language's services stay in English until it is there,
/// so that whoever adds a sentence in English need not know seven languages.
/// </summary>
internal sealed class TranslationsFit : IContentRule
{
    public string Name => "translations-fit";

    public void Check(ContentPack pack, ProblemList problems)
    {
        if (pack.UnreadableFiles.Any(file => file == "countries.yaml" || file.StartsWith("resources/", StringComparison.Ordinal)))
        {
            return;
        }

        Dictionary<string, (string Field, string? Text)[]> originals = Sentences.Originals(pack);
        foreach (Entry<Translation> entry in pack.Translations)
        {
            if (!originals.TryGetValue(entry.Value.Id, out (string Field, string? Text)[]? original))
            {
                problems.Add(entry, "id", $"'{entry.Value.Id}' is neither a service nor a country with a note", "use the id of resources/<country>.yaml, or country-AU for the note of AU in countries.yaml");
                continue;
            }

            foreach ((string field, _) in Sentences.Of(entry.Value).Where((sentence, i) => sentence.Text is not null && original[i].Text is null))
            {
                problems.Add(entry, field, $"says something that {entry.Value.Id} does not say in English", "remove it, or write it in English first");
            }
        }
    }
}
