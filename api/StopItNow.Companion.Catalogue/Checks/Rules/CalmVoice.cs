using System.Buffers;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Nothing is shouted at somebody who is already under strain. A service's own name may hold an exclamation mark, and so may its source.</summary>
internal sealed class CalmVoice : IContentRule
{
    private static readonly SearchValues<char> Shouts = SearchValues.Create("!\u00A1\u203C\u2048\u2049\uFE57\uFF01");

    public string Name => "calm-voice";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (TextPlace text in ContentTexts.Of(pack).Where(Speaks))
        {
            if (text.Text.AsSpan().ContainsAny(Shouts))
            {
                problems.Add(text, "holds an exclamation mark", "end the sentence with a full stop");
            }
        }
    }

    private static bool Speaks(TextPlace text)
        => text.Owner is TextOwner.Message or TextOwner.Step || (text.Owner == TextOwner.Resource && text.Field is not ("name" or "source.text" or "verifiedBy" or Review.Field));
}
