using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>The forms of names that other entries, releases and browsers rely on.</summary>
internal static partial class IdForm
{
    public const int LongestId = 80;
    public const string IdPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z";
    public const string CountryPattern = "^([A-Z]{2}|" + International + ")\\z";
    public const string LocalePattern = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\\z";

    /// <summary>Kebab-case: stays the same in addresses, file names and every language.</summary>
    public static bool IsId(string id) => id.Length <= LongestId && Kebab().IsMatch(id);

    /// <summary>ISO 3166-1 alpha-2, or <c>INT</c>.</summary>
    public static bool IsCountry(string code) => CountryCode().IsMatch(code);

    /// <summary>The code for services that answer from anywhere.</summary>
    public const string International = "INT";

    /// <summary>The part of BCP 47 (RFC 5646) we use: language, script, region, each in its usual casing.</summary>
    public static bool IsLocale(string tag) => LocaleTag().IsMatch(tag);

    /// <summary>A language with an optional region: <c>en</c>, <c>pt-BR</c>. Term lists are by language.</summary>
    public static bool IsLanguage(string tag) => LanguageTag().IsMatch(tag);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z]{2})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(IdPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Kebab();

    [GeneratedRegex(CountryPattern, RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(LocalePattern, RegexOptions.CultureInvariant)]
    private static partial Regex LocaleTag();
}
