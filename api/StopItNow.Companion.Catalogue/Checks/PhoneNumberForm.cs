using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>
/// The form of a number: E.164 (<see href="https://www.itu.int/rec/T-REC-E.164"/>, a plus sign and 7 to 15 digits), or the digits of a number that only
/// works inside its country.
/// </summary>
internal static partial class PhoneNumberForm
{
    public const string NumberPattern = @"^(\+[1-9][0-9]{6,14}|[0-9]{2,11})\z";
    public const string DisplayPattern = @"^\+?[0-9 ()/.-]+\z";

    /// <summary>What is wrong with the number, or null.</summary>
    public static string? Fault(string number)
        => Form().IsMatch(number) ? null : "is neither a number with its country code (+448081000900) nor a short national one (116123)";

    /// <summary>Whether what people read is the number that is rung: the same digits, or the national form of them.</summary>
    public static bool Agrees(PhoneNumber phone)
    {
        string rung = Digits(phone.Number);
        string shown = Digits(phone.Display);
        if (!DisplayForm().IsMatch(phone.Display))
        {
            return false;
        }

        if (shown == rung)
        {
            return true;
        }

        // National form: a country code of one to three digits gives way to at most one trunk digit ('0', or '8' as in Russia).
        string national = shown.Length > 1 && shown[0] is '0' or '8' ? shown[1..] : shown;
        return phone.Number.StartsWith('+') && !phone.Display.Contains('+', StringComparison.Ordinal)
            && (IsTail(rung, shown) || IsTail(rung, national));
    }

    private static bool IsTail(string rung, string shown) => shown.Length >= 3 && rung.Length - shown.Length is >= 1 and <= 3 && rung.EndsWith(shown, StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(NumberPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(DisplayPattern, RegexOptions.CultureInvariant)]
    private static partial Regex DisplayForm();
}
