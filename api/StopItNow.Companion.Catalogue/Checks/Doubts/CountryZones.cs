using System.Collections.Frozen;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>
/// The time zones of the countries the catalogue lists, as <c>zone.tab</c> of the time zone database gives them (<see href="https://www.iana.org/time-zones">IANA</see>, 2025b). Not every machine has that
/// file, and .NET has no list by country.
/// </summary>
internal static class CountryZones
{
    private static readonly FrozenDictionary<string, string[]> ByCountry = new Dictionary<string, string[]>
    {
        ["AT"] = ["Europe/Vienna"],
        ["AU"] =
        [
            "Australia/Sydney", "Antarctica/Macquarie", "Australia/Adelaide", "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Darwin", "Australia/Eucla",
            "Australia/Hobart", "Australia/Lindeman", "Australia/Lord_Howe", "Australia/Melbourne", "Australia/Perth",
        ],
        ["BE"] = ["Europe/Brussels"],
        ["BR"] =
        [
            "America/Sao_Paulo", "America/Araguaina", "America/Bahia", "America/Belem", "America/Boa_Vista", "America/Campo_Grande", "America/Cuiaba", "America/Eirunepe",
            "America/Fortaleza", "America/Maceio", "America/Manaus", "America/Noronha", "America/Porto_Velho", "America/Recife", "America/Rio_Branco", "America/Santarem",
        ],
        ["CA"] =
        [
            "America/Toronto", "America/Atikokan", "America/Blanc-Sablon", "America/Cambridge_Bay", "America/Creston", "America/Dawson", "America/Dawson_Creek",
            "America/Edmonton", "America/Fort_Nelson", "America/Glace_Bay", "America/Goose_Bay", "America/Halifax", "America/Inuvik", "America/Iqaluit", "America/Moncton",
            "America/Rankin_Inlet", "America/Regina", "America/Resolute", "America/St_Johns", "America/Swift_Current", "America/Vancouver", "America/Whitehorse",
            "America/Winnipeg",
        ],
        ["CH"] = ["Europe/Zurich"],
        ["CZ"] = ["Europe/Prague"],
        ["DE"] = ["Europe/Berlin", "Europe/Busingen"],
        ["DK"] = ["Europe/Copenhagen"],
        ["ES"] = ["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"],
        ["FI"] = ["Europe/Helsinki"],
        ["FR"] = ["Europe/Paris"],
        ["GB"] = ["Europe/London"],
        ["IE"] = ["Europe/Dublin"],
        ["IT"] = ["Europe/Rome"],
        ["NL"] = ["Europe/Amsterdam"],
        ["NO"] = ["Europe/Oslo"],
        ["NZ"] = ["Pacific/Auckland", "Pacific/Chatham"],
        ["PL"] = ["Europe/Warsaw"],
        ["PT"] = ["Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira"],
        ["SE"] = ["Europe/Stockholm"],
        ["US"] =
        [
            "America/New_York", "America/Adak", "America/Anchorage", "America/Boise", "America/Chicago", "America/Denver", "America/Detroit", "America/Indiana/Indianapolis",
            "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay", "America/Indiana/Vincennes",
            "America/Indiana/Winamac", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Los_Angeles", "America/Menominee",
            "America/Metlakatla", "America/Nome", "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Phoenix",
            "America/Sitka", "America/Yakutat", "Pacific/Honolulu",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The zones of a country, the one of most people first; null for <c>INT</c> and for a country that is not listed here.</summary>
    public static IReadOnlyList<string>? Of(string country) => ByCountry.GetValueOrDefault(country);

    /// <summary>A zone of a country in words: the only one, or one such as it.</summary>
    public static string Example(string country) => Of(country) is [var only] ? only : $"one such as {Of(country)![0]}";

    /// <summary>Every country that is listed.</summary>
    public static IEnumerable<string> Countries => ByCountry.Keys;
}
