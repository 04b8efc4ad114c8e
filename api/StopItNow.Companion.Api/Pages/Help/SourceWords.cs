using System.Globalization;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>
/// How sure we are of a fact, and where it comes from, for whoever needs it now. An editor's whole note on a source, in English, stays in the release: a page names
/// the website alone.
/// </summary>
internal static partial class SourceWords
{
    /// <summary>Of a service.</summary>
    public static string Of(HelpResource resource, DateOnly today, PageLanguage language) => resource switch
    {
        { VerifiedOn: { } on, ExpiresOn: { } until } when until < today =>
            Said(language.Text["Checked on {0}. That check has run out, so it may have changed.", language.Day(on)], Name(resource.Source, language)),
        { VerifiedOn: { } on } => Said(language.Text["Checked on {0}.", language.Day(on)], Name(resource.Source, language)),
        _ => Said(language.Text["Not confirmed."], Dated(resource.Source, language)),
    };

    /// <summary>Of a number to ring in danger: no less honest, and without a word that makes somebody wonder whether to ring.</summary>
    public static string OfNumber(Source source, PageLanguage language) => Said(language.Text["We have not checked this number ourselves."], Dated(source, language));

    /// <summary>Of a crisis line at the foot of a page: calm as long as nobody has checked it.</summary>
    public static string OfCrisisLine(HelpResource line, DateOnly today, PageLanguage language) =>
        line is { Phone: not null, VerifiedOn: null } ? OfNumber(line.Source, language) : Of(line, today, language);

    /// <summary>The first website that a source names, or null: a name in any language.</summary>
    public static string? Website(Source source) => Host().Match(source.Text) is { Success: true } found ? found.Value : null;

    private static string? Name(Source source, PageLanguage language) => Website(source) is { } website ? language.Text["Source: {0}.", website].Value : null;

    private static string Dated(Source source, PageLanguage language) => (Website(source), source.Date) switch
    {
        ({ } website, { } date) => language.Text["Source: {0}, {1}.", website, Date(date, language)],
        ({ } website, null) => language.Text["Source: {0}, undated.", website],
        (null, { } date) => language.Text["Source dated {0}.", Date(date, language)],
        _ => language.Text["Source undated."],
    };

    private static string Said(string sureness, string? source) => source is null ? sureness : $"{sureness} {source}";

    /// <summary>The catalogue writes dates as <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    private static string Date(string date, PageLanguage language) => date.Length switch
    {
        10 => language.Day(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        7 => language.Month(DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture)),
        _ => date,
    };

    [GeneratedRegex(@"\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b")]
    private static partial Regex Host();
}
