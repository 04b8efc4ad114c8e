using System.Text.Json.Nodes;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Texts and links that may not be shown, whoever signed them.</summary>
internal static partial class ReleaseVectors
{
    private static IEnumerable<JsonObject> Texts()
    {
        (string Name, string Text)[] texts =
        [
            ("markup", "<b>Watch"), ("escaped markup", "\\u003cscript\\u003e"), ("a back-tick", "Watch `it"), ("an entity", "Watch &lt;it"), ("a numbered entity", "&#x3C;b"),
            ("a right-to-left override", "Watch \\u202e it"), ("an isolate", "Watch \\u2066 it"), ("an Arabic letter mark", "Watch \\u061c it"), ("a left-to-right mark", "Watch \\u200e it"),
            ("a line break", "Watch\\nit"), ("a null character", "Watch\\u0000"), ("a delete character", "Watch\\u007f"), ("a C1 control", "Watch\\u0085"), ("a line separator", "Watch\\u2028it"),
            ("a zero-width space", "Watch\\u200bit"), ("a soft hyphen", "Wa\\u00adtch"), ("a byte order mark", "\\ufeffWatch"), ("an object mark", "Watch \\ufffc"),
            ("a replacement character", "Watch \\ufffd"), ("a tag character", "Watch \\udb40\\udc41"), ("a musical format character", "Watch \\ud834\\udd73"),
            ("an Egyptian format character", "Watch \\ud80d\\udc30"), ("the newest format character", "Watch \\ud80d\\udc3f"), ("an invisible place without a character", "Watch \\u2065it"), ("a paragraph separator", "Watch \\u2029it"),
        ];
        foreach ((string name, string text) in texts)
        {
            yield return Case($"text: {name} in a step", Edited("steps", "Watch", text), "invalid-content");
        }

        yield return Case("text: markup in a message", Edited("messages", "A paper lantern.", "<img src=x>"), "invalid-content");
        yield return Case("text: markup in a service's name", Edited("resources", "A Quiet Line", "<i>A Line</i>"), "invalid-content");
        yield return Case("text: markup in a country's name", Edited("countries", "United Kingdom", "<u>United</u>"), "invalid-content");
        yield return Case("text: markup in a source", Edited("evidence", "A journal", "A <journal>"), "invalid-content");
    }

    private static IEnumerable<JsonObject> Links()
    {
        (string Name, string Link)[] links =
        [
            ("javascript", "javascript:alert(1)"), ("data", "data:text/html,a"), ("http", "http://www.example.org/help"), ("another host", "https://www.example.net/help"),
            ("a host that begins alike", "https://www.example.org.example.net/help"), ("a user name", "https://www.example.org@example.net/help"), ("a port", "https://www.example.org:8443/help"),
            ("a host in capitals", "https://WWW.example.org/help"), ("a backslash", "https://www.example.org\\\\help"), ("a space", "https://www.example.org/a help"), ("a quote", "https://www.example.org/a\\\"help"),
            ("another script", "https://www.example.org/hélp"), ("no host", "https:///help"), ("a relative link", "/help"), ("a question mark right after the host", "https://www.example.org?help"),
        ];
        foreach ((string name, string link) in links)
        {
            yield return Case($"link: {name}", Edited("resources", "https://www.example.org/help", link), "invalid-content");
        }

        yield return Case("link: a query and a fragment", Edited("resources", "https://www.example.org/help", "https://www.example.org/help?a=b&c=%20#d"), "accepted");
        yield return Case("link: javascript as a chat", Edited("resources", "https://www.example.org/chat", "javascript:alert(1)"), "invalid-content");
    }
}
