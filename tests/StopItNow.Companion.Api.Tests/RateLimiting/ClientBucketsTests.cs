using System.Net;
using System.Security.Cryptography;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

public sealed class ClientBucketsTests
{
    private readonly ClientBuckets _buckets = new(65_536, RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff")]
    [InlineData("fe80::1%1", "fe80::2%2")]
    public void Knows_one_client_by_either_address(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    [InlineData("203.0.113.7", "::203.0.113.7")]
    public void Tells_two_clients_apart(string one, string other)
    {
        // Any one key may put two clients into one bucket; ten keys in a row would not.
        Assert.Contains(Enumerable.Range(0, 10), _ =>
        {
            var buckets = new ClientBuckets(65_536, RandomNumberGenerator.GetBytes(32));
            return buckets.Of(IPAddress.Parse(one)) != buckets.Of(IPAddress.Parse(other));
        });
    }

    [Fact]
    public void Puts_connections_without_an_address_into_one_bucket() => Assert.Equal(_buckets.Of(null), _buckets.Of(null));

    [Fact]
    public void Cannot_be_foretold_without_the_key()
    {
        var other = new ClientBuckets(65_536, RandomNumberGenerator.GetBytes(32));
        var same = Addresses(1_000).Count(address => _buckets.Of(address) == other.Of(address));
        Assert.True(same < 10, $"{same} of 1,000 addresses kept their bucket under another key");
    }

    [Fact]
    public void Spreads_clients_evenly()
    {
        var small = new ClientBuckets(16, RandomNumberGenerator.GetBytes(32));
        var counts = Addresses(16_000).CountBy(small.Of).ToDictionary();

        Assert.Equal(16, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 800, 1_200));
    }

    internal static IEnumerable<IPAddress> Addresses(int count) =>
        Enumerable.Range(0, count).Select(i => i % 2 == 0
            ? new IPAddress([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i])
            : new IPAddress([0x20, 1, 0xd, 0xb8, 0, (byte)(i >> 16), (byte)(i >> 8), (byte)i, 0, 0, 0, 0, 0, 0, 0, 1]));

    private int Of(string address) => _buckets.Of(IPAddress.Parse(address));
}
