using System.Globalization;
using System.Net;
using System.Text;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>The pages that are the preview's own.</summary>
internal static class PreviewPages
{
    private const string Everywhere = "INT";

    /// <summary>Ways to the help page and to every pause: English (UK) first, then the other languages, each with its concerns and, by name, its countries.</summary>
    /// <param name="content">What is shown.</param>
    /// <param name="doubts">What an editor should look at again.</param>
    /// <param name="readAt">When the files were read.</param>
    public static byte[] Home(ReleaseContent content, IReadOnlyList<Problem> doubts, DateTimeOffset readAt)
    {
        StringBuilder list = new();
        list.Append(CultureInfo.InvariantCulture, $"<p>As at {readAt:HH:mm:ss} on {readAt:d MMMM yyyy}, as people would see it. Nothing here is published. Change a file, save it, then reload.</p><p><a href=\"/help\">Find help</a></p>");
        if (doubts.Count > 0)
        {
            list.Append("<h2>Look again</h2>").Append(Items(doubts));
        }

        foreach (string locale in content.Messages.Keys.OrderBy(locale => locale != Locales.Source).ThenBy(locale => locale, StringComparer.Ordinal))
        {
            foreach (string concern in Word.All<Concern>())
            {
                list.Append("<h2>Pause: ").Append(Text(concern)).Append(", ").Append(Text(locale)).Append("</h2><p>");
                list.AppendJoin(" · ", ByName(content).Select(country => $"<a href=\"{PackageFiles.PausePage}?concern={concern}&amp;country={Text(country.Code)}&amp;locale={Text(locale)}#preview\">{Text(country.Name)}</a>"));
                list.Append("</p>");
            }
        }

        return Page("Preview", list.ToString());
    }

    public static byte[] Problems(IReadOnlyList<Problem> problems) => Page(
        problems.Count == 1 ? "1 problem" : $"{problems.Count} problems",
        $"<p>Mend the files, then reload.</p>{Items(problems)}");

    public static byte[] Refused(string sentence) => Page("This cannot be shown", $"<p>{Text(sentence)}</p>");

    /// <summary>As a reader looks for one; what is for nowhere in particular comes last.</summary>
    private static IEnumerable<Country> ByName(ReleaseContent content)
        => content.Countries.OrderBy(country => country.Code == Everywhere).ThenBy(country => country.Name, StringComparer.Ordinal);

    private static string Items(IEnumerable<Problem> problems) => $"<ul>{string.Concat(problems.Select(problem => $"<li>{Text(problem.ToString())}</li>"))}</ul>";

    private static byte[] Page(string title, string body) => Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><h1>{title}</h1>{body}</html>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
