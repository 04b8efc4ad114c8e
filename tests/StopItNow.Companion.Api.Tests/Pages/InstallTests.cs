using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>How to get the extension.</summary>
public sealed class InstallTests(SmallApi small, ShippedApi shipped)
{
    [Fact]
    public async Task Says_calmly_when_the_extension_is_not_built()
    {
        using var client = shipped.Api.Client();
        var page = await (await client.Get("/install")).Text();

        Assert.Contains("has not been built on this machine yet. Nothing is broken", page);
        Assert.DoesNotContain("/packages/", page);
    }

    [Fact]
    public async Task Offers_the_built_extension_for_both_browsers()
    {
        using var client = small.Api.Client();
        var page = await (await client.Get("/install")).Text();

        foreach (var file in new[] { "/packages/a-pause-chromium.zip", "/packages/a-pause-firefox.zip" })
        {
            Assert.Contains($"href=\"{file}\"", page);
            Assert.Equal(HttpStatusCode.OK, (await client.Get(file)).StatusCode);
        }
    }

    [Fact]
    public async Task Says_that_it_is_a_development_build_before_anything_can_be_downloaded()
    {
        using var client = small.Api.Client();
        var page = await (await client.Get("/install")).Text();

        Assert.Contains("This is a development build.", page);
        Assert.True(page.IndexOf("This is a development build.", StringComparison.Ordinal) < page.IndexOf("/packages/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", "/install")]
    [InlineData("/paused", "/install")]
    [InlineData("/privacy", "/install#check")]
    public async Task Is_reached_from(string page, string address)
    {
        using var client = small.Api.Client();
        Assert.Contains($"href=\"{address}\"", await (await client.Get(page)).Text());
    }
}
