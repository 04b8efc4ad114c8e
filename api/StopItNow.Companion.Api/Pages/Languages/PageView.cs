using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Razor;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>What every view can say. An English sentence in the brackets of <see cref="T"/> is that sentence in the page's language; each stands in <c>Locales/en-GB.json</c>.</summary>
internal abstract class PageView<TModel> : RazorPage<TModel>
{
    private ChosenLanguage Chosen => Context.Features.GetRequiredFeature<ChosenLanguage>();

    /// <summary>The page's language.</summary>
    protected PageLanguage Language => Chosen.Language;

    /// <summary>Every language that the page is in; none where that is English alone.</summary>
    protected IReadOnlyList<PageLanguage> Offered => Chosen.Offered.Count > 1 ? Chosen.Offered : [];

    /// <summary>Sentences.</summary>
    protected IHtmlLocalizer T => Language.Html;

    /// <summary>The address of a page in the page's language.</summary>
    protected string To(string address) => Language.To(address);

    /// <summary>Words of a release, marked with their language where it is not the page's.</summary>
    protected IHtmlContent Said(string words, string locale) => Said(new HtmlContentBuilder().Append(words), locale);

    /// <summary>The same with markup of our own.</summary>
    protected IHtmlContent Said(IHtmlContent words, string locale) => locale == Language.Locale
        ? words
        : new HtmlContentBuilder().AppendHtml($"<span lang=\"{HtmlEncoder.Default.Encode(locale)}\" dir=\"{Language.Speaking(locale).Direction}\">").AppendHtml(words).AppendHtml("</span>");

    /// <summary>A number to ring: written from left to right in every language.</summary>
    protected static IHtmlContent Phone(string number, string shown) =>
        new HtmlFormattableString("<a class=\"phone\" href=\"tel:{0}\" dir=\"ltr\">{1}</a>", number, shown);

    /// <summary>A day, for a reader and for a program.</summary>
    protected IHtmlContent Time(DateOnly day) =>
        new HtmlFormattableString("<time datetime=\"{0}\">{1}</time>", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Language.Day(day));
}
