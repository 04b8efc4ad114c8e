using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace StopItNow.Companion.Api.Pages;

/// <summary>
/// Whole addresses for a sheet of paper, as somebody would type them. A link inside the site holds its path alone, which nobody can follow from paper: the style sheet
/// prints what is added to it here.
/// </summary>
internal sealed partial class PrintedAddresses(HostString host)
{
    /// <summary>The whole address of one of our pages.</summary>
    public string Of(string path) => host.Value + path;

    /// <summary>A page with the whole address beside each path that a link in it leads to.</summary>
    public IHtmlContent In(IHtmlContent page, HtmlEncoder encoder)
    {
        using var written = new StringWriter();
        page.WriteTo(written, encoder);
        var site = encoder.Encode(host.Value ?? "");
        return new HtmlString(Link().Replace(written.ToString(), link => $"{link.Value} data-printed=\"{site}{link.Groups["path"].Value}\""));
    }

    /// <summary>A link to a path. The page's own markup only: text of a release is encoded and holds no tag.</summary>
    [GeneratedRegex(@"<a(?: [a-z-]+=""[^""]*"")*? href=""(?<path>/[^""]*)""")]
    private static partial Regex Link();
}
