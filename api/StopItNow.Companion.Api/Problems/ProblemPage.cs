using System.Collections.Concurrent;
using System.Text;

namespace StopItNow.Companion.Api.Problems;

/// <summary>
/// The page somebody sees when an address fails. Fixed words, made once for each status and not by a view, so that refusing a flood costs
/// next to nothing.
/// </summary>
internal static class ProblemPage
{
    private static readonly ConcurrentDictionary<string, byte[]> Made = new();

    /// <summary>The page for a status, as UTF-8.</summary>
    public static byte[] For(int status)
    {
        var (title, text) = status switch
        {
            404 => ("We do not have that page", "The address may be old or mistyped. You can start again from the first page, or go straight to help."),
            405 => ("That does not work here", "This page can only be opened, not sent to. You can start again from the first page, or go straight to help."),
            429 => ("Please wait a moment", "Many pages were asked for from your connection. Wait a minute, then try again. A crisis line does not need this page: see below."),
            503 => ("We are restarting", "Please try again in a moment."),
            >= 500 => ("Something went wrong on our side", "You did nothing wrong. Please try again in a moment."),
            _ => ("We could not read that address", "Part of the address is not right. You can start again from the first page, or go straight to help."),
        };
        return Made.GetOrAdd(title, _ => Encoding.UTF8.GetBytes(Write(title, text)));
    }

    private static string Write(string title, string text) => $"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} · A Pause</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg">
        <link rel="stylesheet" href="/site.css">
        </head>
        <body>
        <header class="top"><a class="name" href="/">A Pause</a> <a href="https://www.wikipedia.org/" rel="noreferrer">Leave this page</a></header>
        <main>
        <h1>{title}</h1>
        <p>{text}</p>
        <ul class="choices"><li><a class="button" href="/help">Find help</a></li><li><a class="button quiet" href="/">First page</a></li></ul>
        </main>
        <footer>
        <section class="crisis" aria-labelledby="crisis">
        <h2 id="crisis">If you might hurt yourself, or you feel you cannot go on</h2>
        <p>Ring the emergency number of your country. To find a crisis line near you, open <a href="https://findahelpline.com/" rel="noreferrer">Find A Helpline</a>.</p>
        </section>
        </footer>
        </body>
        </html>

        """;
}
