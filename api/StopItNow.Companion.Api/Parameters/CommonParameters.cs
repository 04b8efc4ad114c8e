using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Parameters;

/// <summary>Parameters that more than one address takes.</summary>
internal static partial class CommonParameters
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] InstantForms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A BCP 47 tag, falling back as a whole to a locale that exists.</summary>
    public static QueryParameter<string> Locale { get; } = new(
        "locale", "Language of the words. An answer is all in one locale: the nearest there is, at last en-GB.",
        "a language tag (BCP 47), such as en-GB or fr", null, text => LanguageTag().IsMatch(text) ? text : null);

    /// <summary>ISO 3166-1 alpha-2 or INT.</summary>
    public static QueryParameter<string> Country { get; } = new(
        "country", "Only services for this country, and those that answer from anywhere (INT).",
        "two capital letters (ISO 3166-1), such as GB, or INT for anywhere", null, text => CountryCode().IsMatch(text) ? text : null);

    /// <summary>An instant with its offset (RFC 3339).</summary>
    public static QueryParameter<Instant> OpenAt { get; } = new(
        "openAt", "Only services known to be open at this instant; a service whose hours are unknown is not.",
        "an instant with its offset (RFC 3339) of the years 2000 to 2099, such as 2026-01-31T18:30:00Z, with + written as %2B", null, ReadInstant);

    /// <summary>A root version.</summary>
    public static QueryParameter<Number> RootVersion { get; } = new(
        "rootVersion", "The root version under which the sequence counts; the current one where it is left out.",
        "a whole number from 1", null, text => Number.TryRead(text, out var number) ? number : null);

    private static Instant? ReadInstant(string text) =>
        HasOffset().IsMatch(text)
            && DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && instant >= Earliest && instant < Latest
            ? new(instant)
            : null;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^(INT|[A-Z]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex HasOffset();
}

/// <summary>A moment.</summary>
internal sealed record Instant(DateTimeOffset Value);

/// <summary>A whole number from 1, as large as JSON takes exactly (2^53 − 1).</summary>
internal sealed partial record Number(long Value)
{
    private const long Largest = (1L << 53) - 1;

    /// <summary>Reads decimal digits; one number has one spelling.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Number? number)
    {
        number = text is not null && Digits().IsMatch(text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Largest
            ? new(value)
            : null;
        return number is not null;
    }

    [GeneratedRegex(@"^[1-9][0-9]{0,15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
