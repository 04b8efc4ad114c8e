using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Preview;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class PreviewTests : IDisposable
{
    private const string Pause = "/pause/index.html?concern=any&country=GB&locale=en-GB";

    /// <summary>The service as the build of the solution left it.</summary>
    private static readonly string Service = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "StopItNow.Companion.Api", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "StopItNow.Companion.Api.dll"));

    private readonly WorkFolder _folder = new WorkFolder().Holding(ContentExample.Minimal());
    private readonly KeyFolder _keys;
    private readonly HttpClient _browser = new();
    private PreviewServer? _server;

    public PreviewTests()
    {
        _keys = KeyRing.CopyTo(_folder.Keys, "development");
        Package(_keys, Passphrase.Development);
    }

    [Fact]
    public async Task Shows_the_built_pause_page_with_what_is_written_now()
    {
        Start();

        string page = await Get(Pause);
        Release before = await Released();
        _folder.Holding(Workshop.Other("A blue zebra"));
        await Get(Pause);
        Release after = await Released();

        Assert.Contains("<script src=\"/preview.js\" data-version=\"0.1.0\"></script>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("/preview.js", StringComparison.Ordinal) < page.IndexOf("/pause.js", StringComparison.Ordinal), page);
        Assert.Equal("pause();", await Get("/pause.js"));
        Assert.Contains("window.chrome", await Get("/preview.js"), StringComparison.Ordinal);
        Assert.DoesNotContain(before.Content.Messages["en-GB"], m => m.Title == "A blue zebra");
        Assert.Contains(after.Content.Messages["en-GB"], m => m.Title == "A blue zebra");
        Assert.Equal(before.Head.Sequence + 1, after.Head.Sequence);
    }

    [Fact]
    public async Task A_reload_without_a_change_makes_no_new_release()
    {
        Start();

        await Get(Pause);
        Release before = await Released();
        await Get("/");

        Assert.Equal(before.HeadBytes.ToArray(), (await Released()).HeadBytes.ToArray());
    }

    [Theory]
    [InlineData("/pause/index.html?concern=sexual-images-of-children&amp;country=GB&amp;locale=en-GB#preview")]
    [InlineData("/pause/index.html?concern=sexual-content&amp;country=INT&amp;locale=en-GB#preview")]
    [InlineData("/pause/index.html?concern=any&amp;country=GB&amp;locale=en-GB#preview")]
    [InlineData("/help")]
    public async Task The_first_page_leads_to_every_pause_and_to_help(string address)
    {
        Start();

        Assert.Contains($"href=\"{address}\"", await Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_says_when_it_was_read_and_begins_with_English_and_countries_by_name()
    {
        _folder.Holding(ContentExample.Minimal().Translated("de").WithCopy(ContentExample.Countries, "GB", ContentExample.Countries, "ZW").With(ContentExample.Countries, "ZW", "name", "Ambria"));
        Start();
        DateTimeOffset before = DateTimeOffset.Now.AddSeconds(-1);

        string page = await Get("/");

        Match asAt = Regex.Match(page, "<p>As at ([0-9:]+ on [0-9]+ [A-Z][a-z]+ [0-9]+), as people would see it");
        Assert.InRange(DateTime.ParseExact(asAt.Groups[1].Value, "HH:mm:ss 'on' d MMMM yyyy", CultureInfo.InvariantCulture), before.DateTime.AddSeconds(-1), DateTime.Now);
        string[] concerns = ["sexual-images-of-children", "sexual-content", "any"];
        IEnumerable<string> headings = Regex.Matches(page, "<h2>(Pause: [^<]+)</h2>").Select(heading => heading.Groups[1].Value);
        Assert.Equal([.. concerns.Select(concern => $"Pause: {concern}, en-GB"), .. concerns.Select(concern => $"Pause: {concern}, de")], headings);
        Assert.Equal(["Ambria", "United Kingdom", "Anywhere"], Regex.Matches(page, "#preview\">([^<]+)</a>").Take(3).Select(country => country.Groups[1].Value));
    }

    [Fact]
    public async Task The_first_page_tells_what_wants_a_second_look()
    {
        Start();
        Assert.DoesNotContain("Look again", await Get("/"), StringComparison.Ordinal);

        _folder.Holding(ContentExample.Minimal().With(ContentExample.British, "gb-line", "summary", "Somebody to talk to, day or night."));

        Assert.Matches("<h2>Look again</h2><ul><li>[^<]+/resources/gb.yaml:[0-9]+ summary: says &#39;day or night&#39;", await Get("/"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Pause)]
    [InlineData("/help")]
    public async Task Says_in_words_what_is_wrong_with_the_content_and_goes_on_once_it_is_mended(string page)
    {
        Start();
        _folder.Holding(ContentExample.Minimal().With(ContentExample.Messages, "any-1", "theme", "<fear>"));

        string problems = await Get(page);
        _folder.Holding(ContentExample.Minimal());

        Assert.Contains("<h1>1 problem</h1>", problems, StringComparison.Ordinal);
        Assert.Matches(@"messages/en-GB\.yaml:[0-9]+ theme: is not one of the words allowed here", problems);
        Assert.DoesNotContain("problem", await Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_page_is_the_service_s_own_with_what_is_written_now()
    {
        Assert.True(File.Exists(Service), $"There is no {Service}: build the solution first.");
        Start();

        string before = await Get("/help?country=GB");
        _folder.Holding(ContentExample.Minimal().With(ContentExample.British, "gb-line", "name", "Paper Lantern Line"));
        string after = await Get("/help?country=GB");

        Assert.DoesNotContain("Paper Lantern Line", before, StringComparison.Ordinal);
        Assert.Contains("Paper Lantern Line", after, StringComparison.Ordinal);
        Assert.Contains("{", await Get("/site.css"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../keys/roots/1.json")]
    [InlineData("/manifest.json")]
    [InlineData("/pause")]
    public void Opens_no_file_that_is_no_page_of_the_package(string path) => Assert.Null(PackageFiles.Open(_folder.At("package")).Find(path));

    [Fact]
    public async Task Only_answers_looking()
    {
        Start();

        using HttpResponseMessage answer = await _browser.PostAsync(new Uri(_server!.Address), new StringContent("x"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_package_of_other_keys_that_would_show_nothing()
    {
        Package(KeyRing.CopyTo(_folder.At("other"), "production"), KeyRing.Secret);

        PublisherRun run = await PublisherRun.Of([.. Command(), "--service", Service]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The extension was not built with the keys in", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--package", "There is no built extension in")]
    [InlineData("--service", "There is no built service at")]
    public async Task Says_what_is_not_built(string option, string sentence)
    {
        string[] built = ["--package", _folder.At("package"), "--service", _folder.Write("service.dll", "")];
        built[Array.IndexOf(built, option) + 1] = _folder.At("nowhere");

        PublisherRun run = await PublisherRun.Of(["preview", "--content", _folder.Content, "--keys", _folder.Keys, .. built]);

        Assert.Equal((1, $"{sentence} {_folder.At("nowhere")}. Build the solution first,"), (run.ExitCode, run.Error[..(run.Error.IndexOf(',', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public async Task Ends_when_it_is_told_to_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        string temporary = Directory.CreateDirectory(_folder.At("temporary")).FullName;
        ProcessStartInfo start = new(PublisherRun.Executable, [.. Command(), "--service", Service]) { RedirectStandardOutput = true };
        start.Environment["TMPDIR"] = temporary;
        using Process process = Process.Start(start)!;
        string? said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(Directory.EnumerateDirectories(temporary, "preview-*"));

        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Open http://127.0.0.1:", said, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(Directory.EnumerateDirectories(temporary, "preview-*"));
    }

    public void Dispose()
    {
        _server?.Dispose();
        _browser.Dispose();
        _folder.Dispose();
    }

    private string[] Command() =>
    [
        "preview", "--content", _folder.Content, "--package", _folder.At("package"), "--keys", _folder.Keys,
        "--port", StoreServer.FreePort().ToString(CultureInfo.InvariantCulture),
    ];

    private void Start()
    {
        ContentRequest request = new(_folder.Content, Engines: null, Store: null, AcceptLoss: false, DateOnly.FromDateTime(DateTime.UtcNow), IncludeDrafts: true);
        PreviewRelease release = new(request, _keys, _folder.Store, TimeProvider.System);
        _server = new PreviewServer(release, PackageFiles.Open(_folder.At("package")), Service, StoreServer.FreePort());
        _server.Start();
        _ = _server.ServeAsync();
    }

    private void Package(KeyFolder keys, string secret)
    {
        Candidate candidate = ContentExample.Minimal().Build().Candidate;
        byte[] head = HeadSigning.Sign(keys, secret, candidate, new(keys.Roots.Newest.Version, 1), new SigningTerms("Built.", 45), DateTimeOffset.UtcNow);
        _folder.Write("package/manifest.json", "{\"version\":\"0.1.0\"}");
        _folder.Write("package/pause/index.html", "<!doctype html><html><head><script type=\"module\" src=\"/pause.js\"></script></head></html>");
        _folder.Write("package/pause.js", "pause();");
        _folder.Write("package/release/head.json", Encoding.UTF8.GetString(head));
    }

    private Task<string> Get(string target) => _browser.GetStringAsync(new Uri(_server!.Address[..^1] + target));

    /// <summary>What the page takes: the release that stands in the package's place, whole and signed.</summary>
    private async Task<Release> Released()
    {
        byte[] head = await _browser.GetByteArrayAsync(new Uri(_server!.Address + "release/head.json"));
        Dictionary<string, ReadOnlyMemory<byte>> blobs = [];
        foreach (Collection collection in HeadReader.Read(head, _keys.Roots.Newest).Head!.Head.Collections)
        {
            blobs[collection.Sha256] = await _browser.GetByteArrayAsync(new Uri($"{_server.Address}release/blobs/{collection.Sha256}"));
        }

        ReleaseReading reading = ReleaseReader.Read(head, sha256 => blobs[sha256], _keys.Roots.Newest, clientVersion: "0.1.0");
        Assert.Null(reading.Reason);
        return reading.Release!;
    }
}
