using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

public sealed class ReleaseReaderTests
{
    [Fact]
    public void Reads_back_what_was_built()
    {
        Release release = ContentExample.Minimal().Release();

        Assert.Equal(56, release.Content.Messages["en-GB"].Count);
        Assert.Equal(5, release.Blobs.Count);
        Assert.Matches("^[0-9a-f]{64}$", release.Id);
    }

    [Fact]
    public void Tolerates_members_and_collections_of_a_newer_server()
    {
        ReleaseReading reading = new ReleaseBytes().WithPayload(p => First(p, "\"spec\":1", "\"spec\":1,\"mood\":\"calm\""))
            .WithCollection("zebras", null, """{"collection":"zebras","locale":null,"items":[{"title":"<b>Blue</b>"}]}""", 1)
            .WithBlob("steps", b => b.Replace("\"status\":", "\"mood\":\"calm\",\"status\":", StringComparison.Ordinal)).Read();

        Assert.Null(reading.Reason);
    }

    [Fact]
    public void Rejects_a_blob_that_is_missing_short_or_other()
    {
        foreach (string sha256 in new ReleaseBytes().Blobs.Keys)
        {
            byte[] bytes = new ReleaseBytes().Blobs[sha256];
            Assert.Equal("blob-missing", Reason(new ReleaseBytes().WithoutBlob(sha256).Read()));
            Assert.Equal("wrong-size", Reason(Corrupted(sha256, bytes[..^1])));
            Assert.Equal("wrong-size", Reason(Corrupted(sha256, [.. bytes, 32])));
            Assert.Equal("wrong-hash", Reason(Corrupted(sha256, [.. bytes[..^1], (byte)'!'])));
        }
    }

    [Fact]
    public void Rejects_a_blob_above_its_limit_before_asking_for_it()
        => Assert.Equal("too-large", Reason(new ReleaseBytes().WithPayload(p => Regex.Replace(p, "\"size\":[0-9]+", "\"size\":4194305")).Read()));

    [Fact]
    public void Never_asks_for_a_name_that_is_no_hash()
    {
        ReleaseBytes bytes = new ReleaseBytes().WithPayload(p => Regex.Replace(p, "\"sha256\":\"[0-9a-f]{64}", "\"sha256\":\"../../secret"));
        List<string> asked = [];

        ReleaseReading reading = ReleaseReader.Read(
            bytes.Head,
            name =>
            {
                asked.Add(name);
                return null;
            },
            Keys.Trusted);

        Assert.Equal(RejectionReason.InvalidContent, reading.Reason);
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("steps", "\"collection\":\"steps\"", "\"collection\":\"messages\"", "wrong-collection")]
    [InlineData("steps", "\"locale\":\"en-GB\"", "\"locale\":\"cy\"", "wrong-collection")]
    [InlineData("steps", "\"items\":[", "\"items\":[],\"old\":[", "wrong-collection")]
    [InlineData("steps", "\"items\":[", "\"items\":[],\"items\":[", "not-json")]
    [InlineData("steps", "\"title\":", "\"title\":\"Stop\",\"title\":", "not-json")]
    [InlineData("steps", "{\"collection\"", "{{\"collection\"", "not-json")]
    [InlineData("steps", "Watch", "\u00FF", "not-json")]
    [InlineData("steps", "\"Watch the wave\"", "null", "invalid-content")]
    [InlineData("steps", "\"Watch the wave\"", "\"\\ud800\"", "not-json")]
    [InlineData("steps", "Watch the wave", "\\u003cb\\u003eWatch", "invalid-content")]
    [InlineData("steps", "Watch the wave", "Watch \\u202e wave", "invalid-content")]
    [InlineData("steps", "\"Sit down on a chair.\"", "null", "invalid-content")]
    [InlineData("steps", "urge-surfing", "Urge-Surfing", "invalid-content")]
    [InlineData("steps", "\"status\":\"live\"", "\"status\":\"suspended\"", "invalid-content")]
    [InlineData("steps", "\"title\":", "\"__proto__\":", "invalid-content")]
    [InlineData("resources", "https://www.example.org/help", "javascript:alert(1)", "invalid-content")]
    [InlineData("resources", "https://www.example.org/help", "https://evil.example/", "invalid-content")]
    [InlineData("resources", "\"country\":\"GB\"", "\"country\":\"ZZ\"", "invalid-content")]
    [InlineData("resources", "\"id\":\"gb-line\"", "\"id\":\"zz-line\"", "invalid-content")]
    [InlineData("resources", "+448081570000", "tel:1;ext=2", "invalid-content")]
    [InlineData("resources", "\"from\":\"09:00\"", "\"from\":\"9:00\"", "invalid-content")]
    [InlineData("resources", "\"from\":\"09:00\"", "\"from\":\"18:00\"", "invalid-content")]
    [InlineData("resources", "\"verifiedOn\":null", "\"verifiedOn\":\"2025-01-01\"", "invalid-content")]
    [InlineData("messages", "\"audience\":\"self\"", "\"audience\":\"affected\"", "invalid-content")]
    public void Rejects_well_hashed_content_that_may_not_be_shown(string collection, string part, string replacement, string reason)
        => Assert.Equal(reason, Reason(new ReleaseBytes().WithBlob(collection, b => First(b, part, replacement)).Read()));

    private static ReleaseReading Corrupted(string sha256, byte[] bytes)
    {
        ReleaseBytes release = new();
        release.Corrupt(sha256, bytes);
        return release.Read();
    }

    private static string? Reason(ReleaseReading reading) => reading.Reason is { } reason ? Word.Of(reason) : null;

    private static string First(string text, string part, string replacement)
    {
        int at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + replacement + text[(at + part.Length)..];
    }
}
