using System.Globalization;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>A client's version: three decimal numbers of up to five digits, joined by dots.</summary>
internal static partial class ClientVersion
{
    public static bool IsVersion(string text) => Form().IsMatch(text);

    /// <summary>Whether a version comes before another; both are of the form.</summary>
    public static bool IsOlder(string version, string other) => Parts(version).CompareTo(Parts(other)) < 0;

    private static (int, int, int) Parts(string version)
    {
        int[] parts = [.. version.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return (parts[0], parts[1], parts[2]);
    }

    [GeneratedRegex(@"^[0-9]{1,5}(\.[0-9]{1,5}){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
