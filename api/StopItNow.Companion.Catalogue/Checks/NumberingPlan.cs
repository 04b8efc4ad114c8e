using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>What is wrong with a number, and how to mend it.</summary>
internal sealed record NumberFault(string Field, string Wrong, string Mend);

/// <summary>
/// Whether a well-formed number can be the one its country rings. Stricter than <see cref="PhoneNumberForm"/>, which readers of releases share: this is for
/// editors only, so that a country may be added without a new reader.
/// </summary>
internal static partial class NumberingPlan
{
    public const int LongestShortNumber = 6;
    private const string Number = "phone.number";

    /// <summary>What is wrong with the number of a service in this country, or null.</summary>
    public static NumberFault? Fault(PhoneNumber phone, string country)
    {
        if (!phone.Number.StartsWith('+'))
        {
            return ShortFault(phone.Number);
        }

        if (CallingCodes.OfNumber(phone.Number) is not { } code)
        {
            return new(Number, "begins with the calling code of no country we list", "write the plus sign and the country's code, such as +44 in GB");
        }

        string rest = phone.Number[(1 + code.Digits.Length)..];
        if (rest.StartsWith('0') && !code.KeepsZero)
        {
            return new(Number, $"has a 0 after +{code.Digits} that is only dialled inside the country", $"leave it out: +{code.Digits}{rest.TrimStart('0')}");
        }

        return (phone.Display.StartsWith('+') ? null : NationalFault(phone, country, code, rest)) ?? LengthFault(code, rest);
    }

    /// <summary>What is wrong with a number that has no country code, or null. Emergency numbers may begin with 0 (Australia's 000).</summary>
    public static NumberFault? ShortFault(string number)
        => TooLong(number) ?? (number.StartsWith('0') ? new(Number, "begins with 0 but has no country code", "write +, the country's code and the digits after the 0") : null);

    /// <summary>What is wrong with the length of a number that has no country code, or null.</summary>
    public static NumberFault? TooLong(string number)
        => number.Length > LongestShortNumber
            ? new(Number, $"has more than {LongestShortNumber} digits and no country code", "write +, the country's code and the digits without a 0 in front")
            : null;

    private static NumberFault? NationalFault(PhoneNumber phone, string country, CallingCode code, string rest)
    {
        // A service for anywhere has no code of its own: its number shows one.
        CallingCode? own = country == IdForm.International ? code : CallingCodes.OfCountry(country);
        if (own is null)
        {
            return new("phone.display", $"cannot be checked: we do not know the calling code of {country}", $"show the number with its plus sign ({phone.Number})");
        }

        if (own != code)
        {
            return new(
                Number, $"+{code.Digits} is {code.Whose} code, and this service is in {country}",
                $"write +{own.Digits}, or, if people there do ring abroad, show the plus sign in 'display' too ({phone.Number})");
        }

        string shown = string.Concat(phone.Display.Where(char.IsAsciiDigit));
        string national = shown.StartsWith('0') && !code.KeepsZero ? shown[1..] : shown;
        return rest == national || code.Digits + rest == shown
            ? null
            : new("phone.display", $"'{phone.Display}' is not the number that is rung, {phone.Number}", $"make both agree: a display of {phone.Display} is rung as +{code.Digits}{national}");
    }

    private static NumberFault? LengthFault(CallingCode code, string rest) => code.Digits switch
    {
        "44" when !British().IsMatch(rest) => new(Number, $"has {rest.Length} digits after +44, where the United Kingdom has 9 or 10", "compare it with its source digit by digit"),
        "353" when !Irish().IsMatch(rest) => new(
            Number, $"has {rest.Length} digits after +353, where Ireland has 7 to 9, or 10 after 1800", "compare it with its source digit by digit"),
        _ => null,
    };

    // Ofcom's numbering plan: 0800 1111 is the one number in use that is shorter.
    [GeneratedRegex(@"^([1-9][0-9]{8,9}|8001111)\z", RegexOptions.CultureInvariant)]
    private static partial Regex British();

    // ComReg's numbering conventions: 1800, 1818, 1850 and 1890 have six digits after them.
    [GeneratedRegex(@"^([1-9][0-9]{6,8}|18(00|18|50|90)[0-9]{6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Irish();
}
