using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>
/// Whether a text can be shown as it is: no markup, no control, bidirectional-override or other invisible characters, no lone surrogates. The characters are
/// listed (<c>PROTOCOL-CONTENT.md</c>, section 1): a library's Unicode data changes with its version, and what is refused must not.
/// </summary>
internal static partial class SafeText
{
    // Format characters of Unicode 17 beside those with a sentence of their own. The two joiners, U+200C and U+200D, are spelling in several scripts.
    private static readonly (int First, int Last)[] Invisible =
    [
        (0x00AD, 0x00AD), (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2), (0x180E, 0x180E), (0x200B, 0x200B), (0x2060, 0x206F), (0xFEFF, 0xFEFF),
        (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    /// <summary>What is wrong with the text, or null.</summary>
    public static string? Fault(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i))
            {
                return "holds half a character (a lone surrogate)";
            }

            if (Fault(char.ConvertToUtf32(text, i)) is { } fault)
            {
                return fault;
            }

            i += char.IsSurrogate(text[i]) ? 1 : 0;
        }

        return Entity().IsMatch(text) ? "holds an HTML entity" : null;
    }

    private static string? Fault(int character) => character switch
    {
        '<' or '>' => "holds markup ('<' or '>')",
        '`' => "holds markup ('`')",
        < 0x20 or (>= 0x7F and <= 0x9F) => "holds a control character or a line break",
        < 0xAD => null,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "holds a character that changes the direction of writing",
        0x2028 or 0x2029 => "holds a line separator",
        >= 0xFFF0 and <= 0xFFFF => "holds a character that stands for nothing",
        _ when Array.Exists(Invisible, range => range.First <= character && character <= range.Last) => "holds an invisible character",
        _ => null,
    };

    [GeneratedRegex("&#?[a-zA-Z0-9]{1,10};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
