using System.Globalization;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>Times of heads and roots: <c>YYYY-MM-DDTHH:MM:SSZ</c> (<c>PROTOCOL.md</c>, section 7), a profile of RFC 3339.</summary>
internal static partial class ProtocolTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The text of an instant; parts of a second fall away.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        return Form().IsMatch(text)
            && DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    [GeneratedRegex("^[2-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
