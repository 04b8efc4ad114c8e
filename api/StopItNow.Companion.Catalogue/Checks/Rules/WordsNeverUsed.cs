using StopItNow.Companion.Catalogue.Checks.Words;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>No label for a person, no threat, no claim to know what somebody looked for.</summary>
internal sealed class WordsNeverUsed : IContentRule
{
    public string Name => "words-never-used";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (TextPlace text in ContentTexts.Of(pack))
        {
            foreach (string phrase in NeverUsed.LabelsIn(text.Text, text.Locale))
            {
                problems.Add(text, $"says '{phrase}'", "name the behaviour, never the person; say 'sexual images of children'");
            }

            // A source or a study may report what others traced or watched; what speaks to somebody may not.
            if (text.Owner != TextOwner.Evidence && !text.Field.EndsWith("source.text", StringComparison.Ordinal))
            {
                foreach (string phrase in NeverUsed.ThreatsIn(text.Text, text.Locale))
                {
                    problems.Add(text, $"says '{phrase}'", "say nothing that threatens or claims to watch; the law is stated as fact");
                }
            }
        }
    }
}
