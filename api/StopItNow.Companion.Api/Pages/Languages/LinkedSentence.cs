using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Localization;

namespace StopItNow.Companion.Api.Pages.Languages;

internal static class LinkedSentence
{
    /// <summary>A whole sentence with one link, which stands between <c>&lt;a&gt;</c> and <c>&lt;/a&gt;</c>: translators move it and never see its address.</summary>
    public static LocalizedHtmlString Link(this IHtmlLocalizer localizer, string sentence, string address, params object[] values)
    {
        var tag = $"<a href=\"{HtmlEncoder.Default.Encode(address)}\"{(address[0] is '/' or '#' ? "" : " rel=\"noreferrer\"")}>";
        var words = localizer[sentence].Value.Replace("<a>", tag.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), StringComparison.Ordinal);
        return new(sentence, words, isResourceNotFound: false, values);
    }
}
