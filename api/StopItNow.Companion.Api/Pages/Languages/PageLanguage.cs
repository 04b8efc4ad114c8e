using System.Globalization;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>One language of the pages: its sentences, its addresses and how it writes dates and names. Everything that speaks to a person is given one.</summary>
internal sealed class PageLanguage(PageCatalogue catalogue, PageLanguage? source)
{
    private readonly LanguageDates _dates = new(CultureInfo.GetCultureInfo(catalogue.Locale), source is null);

    /// <summary>BCP 47.</summary>
    public string Locale => catalogue.Locale;

    /// <summary>Whether nobody who speaks it has read its sentences.</summary>
    public bool IsDraft => catalogue.IsDraft;

    /// <summary>The platform's rules for it.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(catalogue.Locale);

    /// <summary>Its sentences, by the English ones.</summary>
    public IStringLocalizer Text { get; } = new PageText(catalogue, CultureInfo.GetCultureInfo(catalogue.Locale));

    /// <summary>The same, with markup and for values that are encoded.</summary>
    public IHtmlLocalizer Html => field ??= new HtmlLocalizer(Text);

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>As its speakers call it, such as "Deutsch".</summary>
    public string OwnName { get; } = NameOfOwn(CultureInfo.GetCultureInfo(catalogue.Locale));

    /// <summary>The address of a page in this language; English has no prefix.</summary>
    /// <param name="address">The English address, from the root.</param>
    public string To(string address) => source is null ? address : address.Length > 1 && address[1] is not ('?' or '#') ? $"/{Locale}{address}" : $"/{Locale}{address[1..]}";

    /// <summary>The language of words that may stand here in English only.</summary>
    /// <param name="locale">What the words are in.</param>
    public PageLanguage Speaking(string locale) => locale == Locale ? this : source ?? this;

    /// <summary>The catalogue's own English name of a country; elsewhere the platform's name of it in this language.</summary>
    public string NameOf(Country country) =>
        source is null ? country.Name
        : country.Code == HelpQuery.Anywhere ? Text["Anywhere else"]

        // RegionInfo.DisplayName answers in the process's language; the native name for a pair of language and country answers in ours.
        : new RegionInfo($"{Culture.TwoLetterISOLanguageName}-{country.Code}").NativeName;

    /// <summary>A language's name in this one; the tag itself where none is known.</summary>
    public string NameOf(string tag) => LanguageNames.Of(tag, this);

    /// <summary>Countries and languages in the order of this language's alphabet.</summary>
    public IComparer<string> Alphabet => source is null ? StringComparer.Ordinal : StringComparer.Create(Culture, ignoreCase: true);

    /// <summary>A day, such as "1 December 2025".</summary>
    public string Day(DateOnly day) => _dates.Day(day);

    /// <summary>A month of a year.</summary>
    public string Month(DateOnly day) => _dates.Month(day);

    /// <summary>A day of the week and a time.</summary>
    public string Weekday(DateTimeOffset moment) => _dates.Weekday(moment);

    /// <summary>A whole moment, in the time it comes in.</summary>
    public string Moment(DateTimeOffset moment) => _dates.Moment(moment);

    /// <summary>Names side by side, in the way of this language.</summary>
    public string List(IEnumerable<string> names) => names.Aggregate((listed, name) => Text["{0}, {1}", listed, name]);

    private static string NameOfOwn(CultureInfo culture)
    {
        var name = CultureInfo.GetCultureInfo(culture.TwoLetterISOLanguageName).NativeName;
        return culture.TextInfo.ToUpper(name[..1]) + name[1..];
    }
}
