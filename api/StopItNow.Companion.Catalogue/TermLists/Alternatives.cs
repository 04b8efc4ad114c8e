namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>Spells a line out: <c>blue (zebra|zebras)</c> stands for two phrases, <c>zebra(s|)</c> for two as well.</summary>
internal static class Alternatives
{
    /// <summary>Phrases that one line may stand for.</summary>
    public const int Most = 200;

    /// <summary>The phrases of a line in order, or what is wrong with it and how to mend that.</summary>
    public static IReadOnlyList<string>? Of(string line, out (string Wrong, string Mend) fault)
    {
        List<string> phrases = [""];
        fault = default;
        for (int at = 0; at < line.Length;)
        {
            int open = line.IndexOf('(', at);
            string plain = line[at..(open < 0 ? line.Length : open)];
            int close = open < 0 ? -1 : line.IndexOf(')', open);
            string inside = close < 0 ? "" : line[(open + 1)..close];
            if (plain.Contains(')', StringComparison.Ordinal) || (open >= 0 && close < 0) || inside.Contains('(', StringComparison.Ordinal))
            {
                fault = ("holds a parenthesis without its pair, or one within another", "write alternatives as (zebra|zebras)");
                return null;
            }

            if (plain.Contains('|', StringComparison.Ordinal))
            {
                fault = ("holds '|' outside parentheses", "write alternatives as (zebra|zebras)");
                return null;
            }

            string[] choices = open < 0 ? [""] : inside.Split('|');
            if (phrases.Count * choices.Length > Most)
            {
                fault = ($"stands for more than {Most} phrases", "write it as several lines");
                return null;
            }

            phrases = [.. phrases.SelectMany(before => choices, (before, choice) => before + plain + choice)];
            at = open < 0 ? line.Length : close + 1;
        }

        return phrases;
    }
}
