using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>Every page in every state, in a language that has accents on every letter: what has none was left out of the catalogue, or glued to a sentence.</summary>
public sealed partial class PseudoLocaleTests(PseudoApi pseudo)
{
    private static readonly string[] Needs = ["", "me", "somebody-else", "young-person", "happened", "crisis", "report", "professional"];

    /// <summary>Sentences of the catalogue that no page here shows, and why.</summary>
    private static readonly Dictionary<string, string> NotShownHere = new()
    {
        ["Checked on {0}."] = "no service is checked yet; ServiceDataTests has one",
        ["Checked on {0}. That check has run out, so it may have changed."] = "the same",
        ["They have not been updated since. They are still what they were then."] = "needs an expired head, which InstallTests has",
        ["A call shows on the phone bill."] = "no service says so; the same place as the one that is shown",
        ["It may pass on what you say if it knows who you or somebody else is. Ask before you give your name."] = "each such service says more in its own words",
        ["Open now"] = "needs a line that is open all week, with no closing time within eight days",
        ["Closed now"] = "needs a line that never opens in two weeks",
        ["Please wait a moment"] = "LanguageAddressTests asks too often",
        ["Many pages were asked for from your connection. Wait a minute, then try again. A crisis line does not need this page: see below."] = "the same",
        ["We are restarting"] = "needs a service that stops while it answers",
        ["Please try again in a moment."] = "the same",
        ["Something went wrong on our side"] = "needs a fault of ours, which ProblemTests has",
        ["You did nothing wrong. Please try again in a moment."] = "the same",
        ["That page is not here in that language"] = "is said in English, which the reader asked out of",
        ["We do not have that language, or not any more. The same page is here in English."] = "the same",
        ["Open it in English"] = "the same",
        ["Times in {0}"] = "stands in data for programs, in the language of the service's sentences",
    };

    [Fact]
    public async Task Has_no_English_left_in_any_state_of_any_page_and_shows_every_sentence_somewhere()
    {
        var all = new List<string>();
        foreach (var (api, content) in new[] { (pseudo.Shipped, TestContent.Shipped), (pseudo.Small, TestContent.Small) })
        {
            using var client = api.Client();
            var names = Names(TestRelease.Read(content).Content);
            foreach (var target in States(TestRelease.CountriesOf(content), api == pseudo.Small))
            {
                var page = await (await client.Get(PseudoApi.In(PseudoLocale.Accented, target))).Text();
                all.Add(WebUtility.HtmlDecode(page));
                Assert.False(PlainLetters().IsMatch(Own(page, names)), $"{target}: “{Around(Own(page, names))}”");
            }
        }

        using var posting = pseudo.Small.Client();
        all.Add(await (await posting.Send(HttpMethod.Post, "/en-XA/help")).Text());
        all.Add(await (await posting.Get($"/en-XA/help?colour={new string('a', 9_000)}")).Text());
        all.Add(await (await posting.Get("/en-XA/nothing")).Text());
        pseudo.Clock.Advance(TimeSpan.FromHours(9));
        all.Add(await (await posting.Get("/en-XA/help?country=GB")).Text());

        var shown = string.Join('\n', all);
        var silent = TestLanguages.Shipped[0].Sentences.Keys.Where(sentence => !Shows(shown, PseudoLocale.Accent(sentence))).ToList();
        var (dead, alive) = (silent.Except(NotShownHere.Keys).ToList(), NotShownHere.Keys.Except(silent).ToList());
        Assert.True(dead.Count == 0, $"No page shows: {string.Join(" | ", dead)}");
        Assert.True(alive.Count == 0, $"A page shows after all: {string.Join(" | ", alive)}");
    }

    private static IEnumerable<string> States(IReadOnlyList<string> countries, bool everything)
    {
        foreach (var page in new[] { "/", "/install", "/privacy", "/paused", "/api", "/nothing", "/worried", "/under-18", "/happened", "/professionals", "/partner", "/help?colour=blue", "/worried?colour=blue" })
            yield return page;
        foreach (var country in countries.Prepend(""))
        {
            foreach (var page in new[] { "/worried", "/under-18", "/happened", "/professionals", "/partner" })
                yield return $"{page}?country={country}";
            foreach (var need in Needs)
            {
                yield return $"/help?country={country}&need={need}";
                foreach (var rest in everything ? new[] { "&open=now", "&language=cy", "&language=cy&open=now", "&language=en&open=now" } : [])
                    yield return $"/help?country={country}&need={need}{rest}";
            }
        }
    }

    /// <summary>What a page says by itself: without what is marked as another language, code, names and what a release says.</summary>
    private static string Own(string page, IReadOnlyList<string> names)
    {
        var text = Regex.Replace(page, "<head>.*?<title>|<script.*?</script>|<span dir=\"ltr\">.*?</span>|<span lang=\"en-GB\".*?</span>|<code>.*?</code>|<div class=\"said\">.*?</div>|<nav class=\"more\" id=\"languages\".*?</nav>", " ", RegexOptions.Singleline);
        text = string.Join(' ', Regex.Matches(text, "aria-label=\"([^\"]*)\"|data-label=\"([^\"]*)\"").Select(label => label.Groups[1].Value + label.Groups[2].Value)) + Regex.Replace(text, "<[^>]*>", " ");
        return names.Aggregate(WebUtility.HtmlDecode(text), (left, name) => left.Replace(name, " ", StringComparison.Ordinal));
    }

    /// <summary>Names are the same in every language, longest first so that none is cut by another.</summary>
    private static List<string> Names(StopItNow.Companion.Catalogue.Releases.ReleaseContent content)
    {
        var english = System.Globalization.CultureInfo.GetCultureInfo("en-XA");
        var services = content.Resources[Locales.Source];
        return [.. services.SelectMany(service => new[] { service.Name, service.Email, service.Region, service.Phone?.Display, service.Hours.TimeZone?.Split('/')[^1].Replace('_', ' ') }).OfType<string>()
            .Concat(content.Countries.Select(country => new System.Globalization.RegionInfo(country.Code == "INT" ? "GB" : country.Code)).SelectMany(region => new[] { region.EnglishName, new System.Globalization.RegionInfo($"en-{region.Name}").NativeName }))
            .Concat(services.SelectMany(service => service.Languages).Select(tag => StopItNow.Companion.Api.Pages.Languages.LanguageNames.Of(tag, TestLanguages.English)))
            .Concat(services.Select(service => service.Source).Concat(content.Countries.Select(country => country.Emergency?.Source)).OfType<Source>().Select(SourceWords.Website).OfType<string>())
            .Concat(english.DateTimeFormat.MonthNames).Concat(english.DateTimeFormat.DayNames).Concat(english.DateTimeFormat.AbbreviatedDayNames)
            .Concat(["A Pause", "UTC", "Find A Helpline", "http://companion.example"]).Where(name => name.Length > 0).Distinct().OrderByDescending(name => name.Length)];
    }

    private static string Around(string text) => PlainLetters().Match(text) is { Success: true } match ? text[Math.Max(0, match.Index - 60)..Math.Min(text.Length, match.Index + 60)] : "";

    private static bool Shows(string pages, string sentence)
    {
        var pieces = Regex.Split(sentence, @"\{[0-9]\}|<[^>]*>").Where(piece => piece.Length > 0);
        return Regex.IsMatch(pages, string.Join("[^\\n]{0,200}?", pieces.Select(Regex.Escape)));
    }

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex PlainLetters();
}
