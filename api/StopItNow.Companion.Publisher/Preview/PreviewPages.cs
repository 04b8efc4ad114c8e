using System.Net;
using System.Text;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>The pages that are the preview's own.</summary>
internal static class PreviewPages
{
    /// <summary>Ways to every pause, for each concern, country and language, and to the help page.</summary>
    public static byte[] Home(ReleaseContent content)
    {
        StringBuilder list = new("<p>What is written now, as people would see it. Nothing here is published. Change a file, save it, then reload.</p><p><a href=\"/help\">Find help</a></p>");
        foreach (string locale in content.Messages.Keys.Order(StringComparer.Ordinal))
        {
            foreach (string concern in Word.All<Concern>())
            {
                list.Append("<h2>Pause: ").Append(Text(concern)).Append(", ").Append(Text(locale)).Append("</h2><p>");
                list.AppendJoin(" · ", content.Countries.Select(country => $"<a href=\"{PackageFiles.PausePage}?concern={concern}&amp;country={Text(country.Code)}&amp;locale={Text(locale)}#preview\">{Text(country.Name)}</a>"));
                list.Append("</p>");
            }
        }

        return Page("Preview", list.ToString());
    }

    public static byte[] Problems(IReadOnlyList<Problem> problems) => Page(
        problems.Count == 1 ? "1 problem" : $"{problems.Count} problems",
        $"<p>Mend the files, then reload.</p><ul>{string.Concat(problems.Select(problem => $"<li>{Text(problem.ToString())}</li>"))}</ul>");

    public static byte[] Refused(string sentence) => Page("This cannot be shown", $"<p>{Text(sentence)}</p>");

    private static byte[] Page(string title, string body) => Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><h1>{title}</h1>{body}</html>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
