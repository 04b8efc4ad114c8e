using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>A charset is one that every browser decodes, and in which plain text is plain text: otherwise a search could not be read.</summary>
internal sealed partial class EngineCharsetNames : IEngineRule
{
    /// <summary>As the Encoding Standard names them.</summary>
    private static readonly string[] Known =
        ["big5", "euc-jp", "euc-kr", "gb18030", "gbk", "koi8-r", "shift_jis", "windows-1250", "windows-1251", "windows-1252", "windows-1258"];

    public string Name => "engine-charsets";

    public void Check(IReadOnlyList<Entry<SearchEngine>> engines, ProblemList problems)
    {
        foreach (Entry<SearchEngine> engine in engines)
        {
            if (engine.Value.Charsets.Legacy is { } legacy && !Known.Contains(legacy))
            {
                problems.Add(engine, "legacyCharset", "is not a charset that browsers decode", $"use one of: {string.Join(", ", Known)}");
            }

            if (engine.Value.Charsets.Parameter is { } parameter && !Parameter().IsMatch(parameter))
            {
                problems.Add(engine, "charsetParameter", "is not a plain word in lower case", "write it as ie");
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9_.-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
