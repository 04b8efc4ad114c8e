using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Texts are plain words: no markup, no characters that hide, reorder or break them, no space at either end.</summary>
internal sealed class PlainText : IContentRule
{
    public string Name => "plain-text";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (TextPlace text in ContentTexts.Of(pack))
        {
            if (SafeText.Fault(text.Text) is { } fault)
            {
                problems.Add(text, fault, "write plain words; with '>-' a text may run over several lines");
            }
            else if (string.IsNullOrWhiteSpace(text.Text) || text.Text.Trim() != text.Text)
            {
                problems.Add(text, "is empty, or begins or ends with a space", "write the words alone");
            }
        }
    }
}
