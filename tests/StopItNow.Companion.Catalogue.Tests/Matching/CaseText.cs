using System.Globalization;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>One hand-written case: the rule it stands under, what is given, and what is expected.</summary>
internal sealed record WrittenCase(string Rule, string Given, string Expected);

/// <summary>Reads cases written one a line: <c># rule</c>, then <c>given =&gt; expected</c>. <c>{200B}</c> is a character by its code point.</summary>
internal static partial class CaseText
{
    private const string Arrow = "=>";

    public static IEnumerable<WrittenCase> Read(string text)
    {
        string rule = "";
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#'))
            {
                rule = line[1..].Trim();
                continue;
            }

            int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            yield return arrow >= 0
                ? new WrittenCase(rule, Unescaped(line[..arrow].Trim()), Unescaped(line[(arrow + Arrow.Length)..].Trim()))
                : throw new FormatException($"'{line}' holds no '{Arrow}'");
        }
    }

    /// <summary>The parts of an expectation; none of an empty one.</summary>
    public static string[] Parts(string expected, string separator) => expected.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Unescaped(string text)
        => CodePoint().Replace(text, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex("\\{([0-9A-F]{4,6})\\}", RegexOptions.CultureInvariant)]
    private static partial Regex CodePoint();
}
