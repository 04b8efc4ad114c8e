using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Engines;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Releases;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class ShippedContentTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "api", "content");

    [Fact]
    public void The_shipped_content_has_no_problem()
    {
        IReadOnlyList<Problem> problems = ContentChecks.Run(ContentPack.Parse(Files()), DateOnly.FromDateTime(DateTime.UtcNow));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Nothing_of_the_shipped_content_wants_a_second_look()
        => Assert.Empty(ContentChecks.ToLookAgain(ContentPack.Parse(Files()).Pack).Select(doubt => doubt.ToString()));

    [Fact]
    public void The_shipped_content_is_a_release_its_reader_accepts()
    {
        ReleaseReading reading = new ReleaseBytes(ReleaseBuilder.Build(ContentPack.Parse(Files()).Pack)).Read();

        Assert.Null(reading.Reason);
        Assert.All(reading.Release!.Content.Countries, country => Assert.True(
            country.Emergency is not null || reading.Release.Content.Resources["en-GB"].Any(r => r.Kind == ResourceKind.Crisis && (r.Country == country.Code || r.Country == "INT"))));
    }

    [Theory]
    [InlineData("keeps you clear")]
    [InlineData("one picture is enough")]
    [InlineData("safe number")]
    [InlineData("you are safe")]
    public void No_shipped_message_says_of_the_law_what_no_source_carries(string words)
        => Assert.DoesNotContain(
            ContentPack.Parse(Files()).Pack.Messages,
            message => $"{message.Value.Title} {message.Value.Body}".Contains(words, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_shipped_search_engines_have_no_problem()
    {
        EngineParse parse = EngineFile.Check(new ContentFile("engines.json", File.ReadAllText(Path.Combine(Repository.Root, "extension", "engines.json"))));

        Assert.True(parse.Problems.Count == 0, string.Join('\n', parse.Problems));
        Assert.Equal(25, parse.Engines.Count);
        Assert.Equal(13, parse.Engines.Count(engine => engine.IsOptional));
    }

    private static IEnumerable<ContentFile> Files()
        => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new ContentFile(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)));
}
