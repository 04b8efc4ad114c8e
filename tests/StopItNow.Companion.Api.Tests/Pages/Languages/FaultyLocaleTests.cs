using System.Net;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Tests.Logging;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>A locale file with a fault takes its language off, whole, and never the service; without the English sentences there is no service.</summary>
public sealed class FaultyLocaleTests
{
    private static readonly PageCatalogue Draft = PseudoLocale.Of(TestLanguages.Shipped[0], "fr", PseudoLocale.Accent) with { ReviewedBy = PageCatalogue.Nobody };
    private static readonly PageCatalogue Whole = PseudoLocale.Of(TestLanguages.Shipped[0], "en-XA", PseudoLocale.Accent);

    [Theory]
    [InlineData("\"Find help now\": \"", "\"Find help never\": \"", "lacks “Find help now”", 1)]
    [InlineData("[<strong>", "[<em>", "has other values or tags", 0)]
    [InlineData("\"locale\": \"fr\"", "\"locale\": \"de\"", "says that it is de", 0)]
    [InlineData("\"reviewedBy\"", "\"readBy\"", "cannot be read", 0)]
    [InlineData("[{0}: {1}.", "[{0}: {0}.", "has other values or tags", 0)]
    public async Task A_fault_takes_its_language_off_as_a_whole_and_the_log_says_where_and_how_much_lacks(string from, string to, string words, int lacking)
    {
        using var folder = new LocaleFolder(Whole).Write("fr", LocaleFolder.Text(Draft).Replace(from, to, StringComparison.Ordinal));
        var logs = new CapturedLogs();
        using var api = CompanionApi.With(TestContent.SmallIn("en-XA")).InLanguagesOf(folder).LoggingTo(logs).Start();
        using var client = api.Client();

        var french = await client.Get("/fr/help");
        Assert.Equal(HttpStatusCode.NotFound, french.StatusCode);
        Assert.Contains("That page is not here in that language", await french.Text());
        Assert.DoesNotContain("hreflang=\"fr\"", await (await client.Get("/help")).Text());
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/en-XA/help")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/messages?locale=fr")).StatusCode);

        var warning = Assert.Single(logs.Entries, entry => entry.Text.Contains("No page is offered in fr", StringComparison.Ordinal)).Text;
        Assert.Contains(Path.Combine(folder.Path, "fr.json"), warning);
        Assert.Contains($"lacks {lacking} sentences", warning);
        Assert.Contains(words, warning);
    }

    [Fact]
    public async Task Health_names_the_languages_that_are_off()
    {
        using var folder = new LocaleFolder().Write("fr", LocaleFolder.Text(Draft).Replace("Find help now", "Find help never", StringComparison.Ordinal)).Write("de copy", LocaleFolder.Text(Draft with { Locale = "de copy" }));
        using var api = CompanionApi.With(TestContent.Small).InLanguagesOf(folder).Start();
        using var client = api.Client();

        var ready = await client.Get("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(["de copy", "fr"], (await ready.Json()).GetProperty("languagesLeftOut").EnumerateArray().Select(locale => locale.GetString()));
    }

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("{", "cannot be read at line")]
    [InlineData("{\"locale\": \"en-GB\", \"reviewedBy\": \"the editors\", \"messages\": {\"home\": {\"Find help\": \"\"}}}", "has no words for “Find help”")]
    public async Task Without_the_English_sentences_the_service_does_not_start(string? english, string words)
    {
        using var folder = new LocaleFolder();
        var file = Path.Combine(folder.Path, "en-GB.json");
        File.Delete(file);
        if (english is not null)
            folder.Write("en-GB", english);
        using var store = new StoreFolder(TestContent.Small);
        using var service = ServiceProcess.Start(store.Path, ("Pages__LocaleDirectory", folder.Path));
        var said = await service.Process.StandardError.ReadToEndAsync(Responses.Patience);
        await service.Process.WaitForExitAsync(Responses.Patience);

        Assert.Equal(1, service.Process.ExitCode);
        Assert.Contains($"Not started. {file} {words}", said);
    }
}
