using StopItNow.Companion.Api.Pages;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

public sealed class PackageOriginTests(SmallApi small, ShippedApi shipped)
{
    private const string Sentence = "The offered packages take their messages from http://companion.example only.";

    [Theory]
    [InlineData("default-src 'none'; connect-src 'self' http://localhost:5080", "http://localhost:5080")]
    [InlineData("connect-src https://companion.example 'self'; base-uri 'none'", "https://companion.example")]
    [InlineData("connect-src 'self'", null)]
    [InlineData("default-src https://elsewhere.example", null)]
    public void Reads_the_service_from_the_policy_of_the_manifest(string policy, string? origin) =>
        Assert.Equal(origin, PackageOrigin.Read(PackageFiles.Package($$"""{"content_security_policy": {"extension_pages": "{{policy}}"} }""")));

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"content_security_policy\": \"connect-src http://localhost\"}")]
    [InlineData("{\"content_security_policy\": {\"extension_pages\": null} }")]
    public void Finds_nothing_in_a_manifest_it_does_not_know(string manifest) => Assert.Null(PackageOrigin.Read(PackageFiles.Package(manifest)));

    [Theory]
    [InlineData("")]
    [InlineData("This is no package.")]
    public void Finds_nothing_in_what_is_no_package(string bytes) => Assert.Null(PackageOrigin.Read(System.Text.Encoding.UTF8.GetBytes(bytes)));

    [Fact]
    public async Task Says_where_they_are_offered_when_the_packages_belong_to_another_service()
    {
        using var client = small.Api.Client();
        using var without = shipped.Api.Client();

        Assert.Contains(Sentence, await (await client.Get("/install")).Text());
        Assert.DoesNotContain(Sentence, await (await client.Get("/install", ("Host", "companion.example"))).Text());
        Assert.DoesNotContain("The offered packages", await (await without.Get("/install")).Text());
    }
}
