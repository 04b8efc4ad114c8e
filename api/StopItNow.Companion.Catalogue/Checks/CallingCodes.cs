namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>A country calling code as the ITU assigned it.</summary>
/// <param name="Digits">Without the plus sign.</param>
/// <param name="Whose">The countries in words: <c>Ireland's</c>.</param>
/// <param name="Countries">ISO 3166-1 codes of those countries among ours.</param>
internal sealed record CallingCode(string Digits, string Whose, params string[] Countries)
{
    /// <summary>Italy dropped the trunk digit: the 0 of its numbers is rung from abroad too.</summary>
    public bool KeepsZero => Digits == "39";
}

/// <summary>
/// The calling codes of the countries the catalogue lists (<see href="https://www.itu.int/pub/T-SP-E.164D"/>, list of assigned country codes). No code
/// begins with another one, so that a number has one at most.
/// </summary>
internal static class CallingCodes
{
    public static IReadOnlyList<CallingCode> All { get; } =
    [
        new("1", "the United States' and Canada's", "US", "CA"), new("31", "the Netherlands'", "NL"), new("32", "Belgium's", "BE"), new("33", "France's", "FR"),
        new("34", "Spain's", "ES"), new("39", "Italy's", "IT"), new("41", "Switzerland's", "CH"), new("43", "Austria's", "AT"), new("44", "the United Kingdom's", "GB"),
        new("45", "Denmark's", "DK"), new("46", "Sweden's", "SE"), new("47", "Norway's", "NO"), new("48", "Poland's", "PL"), new("49", "Germany's", "DE"),
        new("55", "Brazil's", "BR"), new("61", "Australia's", "AU"), new("64", "New Zealand's", "NZ"), new("351", "Portugal's", "PT"), new("353", "Ireland's", "IE"),
        new("358", "Finland's", "FI"), new("420", "Czechia's", "CZ"),
    ];

    /// <summary>The code that a number with a plus sign begins with, or null.</summary>
    public static CallingCode? OfNumber(string number) => All.FirstOrDefault(code => number.AsSpan(1).StartsWith(code.Digits, StringComparison.Ordinal));

    /// <summary>The code of a country, or null.</summary>
    public static CallingCode? OfCountry(string country) => All.FirstOrDefault(code => code.Countries.Contains(country, StringComparer.Ordinal));
}
