using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>The page for operators and the files it ships with.</summary>
internal static partial class OperatingFiles
{
    /// <summary>A file that ships.</summary>
    public static string Deploy(string name) => Path.Combine(AppContext.BaseDirectory, "operating", name);

    /// <summary>The page.</summary>
    public static string Page => File.ReadAllText(Deploy("operating.md"));

    /// <summary>Its commands, block by block, by the blocks' names.</summary>
    public static IReadOnlyDictionary<string, string> Blocks => BlocksOf("operating.md");

    /// <summary>The commands of a page that say of themselves how they are run.</summary>
    public static IReadOnlyDictionary<string, string> BlocksOf(string page) =>
        Block().Matches(File.ReadAllText(Deploy(page))).ToDictionary(block => block.Groups[1].Value, block => block.Groups[2].Value);

    [GeneratedRegex(@"^```sh ([a-z-]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
