using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Tests.Serving;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, "identity")]
    [InlineData("", "identity")]
    [InlineData("br", "br identity")]
    [InlineData("gzip, deflate, br, zstd", "br gzip identity")]
    [InlineData("x-gzip", "gzip identity")]
    [InlineData("GZIP", "gzip identity")]
    [InlineData("gzip;q=0.8, br;q=0.2", "gzip br identity")]
    [InlineData("identity;q=1, gzip;q=0.5", "identity gzip")]
    [InlineData("*", "br gzip identity")]
    [InlineData("*;q=0.1, gzip", "gzip br identity")]
    [InlineData("*;q=0", "")]
    [InlineData("identity;q=0", "")]
    [InlineData("*;q=0, identity;q=0.5", "identity")]
    [InlineData("br;q=0, gzip;q=0", "identity")]
    [InlineData("identity;q=0, br", "br")]
    [InlineData("gzip;q=7", "identity")]
    [InlineData(";;;", "identity")]
    public void Orders_what_the_client_accepts(string? header, string expected) =>
        Assert.Equal(expected, string.Join(' ', AcceptEncoding.Read(header).Select(coding => coding.Token())));
}
