using System.Collections.Concurrent;
using System.Net;
using System.Text;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Pages;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Problems;

/// <summary>
/// The page somebody sees when an address fails, in the language the address begins with. Fixed words, made once for each status and not by a view, so that refusing a flood
/// costs next to nothing.
/// </summary>
internal sealed class ProblemPages(PageLanguages languages, ReleaseStore store)
{
    private const string LinkHere = "<a href=\"https://findahelpline.com/\" rel=\"noreferrer\">Find A Helpline</a>";

    private readonly ConcurrentDictionary<(string Title, string Locale), byte[]> _made = new();

    /// <summary>The page for a status, as UTF-8.</summary>
    public byte[] For(HttpContext context, int status)
    {
        if (context.Features.Get<LeftOutLanguage>() is { } leftOut)
            return _made.GetOrAdd((leftOut.Address, ""), _ => NotInThatLanguage(leftOut.Address));
        var language = store.HasRelease ? languages.Of(context.Request.Path, store.Current.Release) : languages.Source;
        return _made.GetOrAdd(($"{Kind(status)}", language.Locale), _ => Failed(Kind(status), language));
    }

    /// <summary>Statuses that read alike share a page.</summary>
    private static int Kind(int status) => status is 404 or 405 or 429 or 503 ? status : status >= 500 ? 500 : 400;

    private static byte[] Failed(int kind, PageLanguage language)
    {
        var t = language.Text;
        var (title, text) = kind switch
        {
            404 => (t["We do not have that page"], t["The address may be old or mistyped. You can start again from the home page, or go straight to help."]),
            405 => (t["That does not work here"], t["This page can only be opened, not sent to. You can start again from the home page, or go straight to help."]),
            429 => (t["Please wait a moment"], t["Many pages were asked for from your connection. Wait a minute, then try again. A crisis line does not need this page: see below."]),
            503 => (t["We are restarting"], t["Please try again in a moment."]),
            500 => (t["Something went wrong on our side"], t["You did nothing wrong. Please try again in a moment."]),
            _ => (t["We could not read that address"], t["Part of the address is not right. You can start again from the home page, or go straight to help."]),
        };
        return Write(language, title, text, (language.To("/help"), t["Find help"]), (language.To("/"), t["Home"]));
    }

    private byte[] NotInThatLanguage(string address)
    {
        var t = languages.Source.Text;
        return Write(
            languages.Source, t["That page is not here in that language"], t["We do not have that language, or not any more. The same page is here in English."],
            (address, t["Open it in English"]), ("/help", t["Find help"]));
    }

    private static byte[] Write(PageLanguage language, string title, string text, (string Address, string Words) first, (string Address, string Words) second)
    {
        var t = language.Text;
        var crisis = string.Format(language.Culture, t["Ring the emergency number of your country. To find a crisis line near you, open {0}."].Value, LinkHere);
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{language.Locale}" dir="{language.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · {Page.ProductName}</title>
            <link rel="icon" type="image/svg+xml" href="/icon.svg">
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <header class="bar"><a class="name" href="{language.To("/")}">{Page.ProductName}</a> <a class="leave" href="{Page.NeutralPage}" rel="noreferrer">{t["Leave this page"]}</a></header>
            <main>
            <h1>{title}</h1>
            <p>{text}</p>
            <ul class="choices"><li><a class="button" href="{WebUtility.HtmlEncode(first.Address)}">{first.Words}</a></li><li><a class="button quiet" href="{second.Address}">{second.Words}</a></li></ul>
            </main>
            <footer>
            <section class="crisis" aria-labelledby="crisis">
            <h2 id="crisis">{t["If you might hurt yourself, or you feel you cannot go on"]}</h2>
            <p>{crisis}</p>
            </section>
            </footer>
            </body>
            </html>

            """);
    }
}
