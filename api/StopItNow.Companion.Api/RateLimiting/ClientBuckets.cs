using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>
/// Puts each client into one of a fixed number of buckets. The key lives as long as the process, so that nobody can work out
/// beforehand which addresses share a bucket, and a bucket's number says nothing about an address afterwards.
/// </summary>
internal sealed class ClientBuckets(int count, ReadOnlyMemory<byte> key)
{
    private const int Ipv6ClientBytes = 8;

    /// <summary>How many buckets there are.</summary>
    public int Count { get; } = count;

    /// <summary>
    /// The client's bucket. An IPv4 address is a client, written as IPv4-mapped IPv6 or not; an IPv6 client is its /64
    /// (what one household or server is given, RFC 6177). Connections without an address share one bucket.
    /// </summary>
    public int Of(IPAddress? address)
    {
        Span<byte> client = stackalloc byte[16];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Span, client[..Write(address, client)], digest);
        return (int)(BinaryPrimitives.ReadUInt64LittleEndian(digest) % (ulong)Count);
    }

    private static int Write(IPAddress? address, Span<byte> client)
    {
        if (address is null)
            return 0;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        address.TryWriteBytes(client, out var written);
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Ipv6ClientBytes : written;
    }
}
