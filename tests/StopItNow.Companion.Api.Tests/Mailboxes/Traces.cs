using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>What nothing may be left of, and how to look for it.</summary>
internal static class Traces
{
    public const string Agent = "blue-zebra-agent-of-nobody";
    public const string Address = "127.45.67.89";

    /// <summary>Tokens, the key of a note, agent and address, in every spelling that a database or a log would use.</summary>
    public static IReadOnlyList<byte[]> OfRequests(TestMailbox mailbox, string key)
    {
        byte[][] tokens = [mailbox.Registration, .. new[] { mailbox.Person, mailbox.Partner }.SelectMany(side => new[] { side.Read, side.Write, side.End })];
        byte[][] texts = [Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(Agent), Encoding.ASCII.GetBytes(Address)];
        return
        [
            .. tokens.SelectMany(Spellings), .. texts.SelectMany(Spellings), .. Spellings(SHA256.HashData(Encoding.ASCII.GetBytes(key))[..16]),
            [255, 255, 127, 45, 67, 89],
        ];
    }

    /// <summary>The times of day in half a minute, as text.</summary>
    public static IEnumerable<byte[]> OfTime(DateTimeOffset began) => Enumerable.Range(0, 30).Select(second => began.AddSeconds(second))
        .SelectMany(time => new[] { $"{time:HH:mm:ss}", $"{time.ToUnixTimeSeconds()}" }).Select(Encoding.ASCII.GetBytes);

    /// <summary>Bytes as they are, in hexadecimal, base64 and base64url, and as UTF-16.</summary>
    public static IEnumerable<byte[]> Spellings(byte[] bytes)
    {
        yield return bytes;
        var texts = new[] { Convert.ToHexStringLower(bytes), Convert.ToHexString(bytes), Convert.ToBase64String(bytes).TrimEnd('='), TestMailbox.Text(bytes) };
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            yield return Encoding.ASCII.GetBytes(text);
            yield return Encoding.Unicode.GetBytes(text);
        }
    }

    /// <summary>Fails with what was found.</summary>
    public static void AreNone(IReadOnlyList<byte[]> files, IEnumerable<byte[]> canaries)
    {
        Assert.NotEmpty(files);
        Assert.All(canaries, canary => Assert.False(Contains(files, canary), $"{Convert.ToHexString(canary)} {Encoding.ASCII.GetString(canary)}"));
    }

    public static bool Contains(IEnumerable<byte[]> files, byte[] canary) => files.Any(file => file.AsSpan().IndexOf(canary) >= 0);

    /// <summary>Every file of a folder that can be read, though somebody writes to it.</summary>
    public static List<byte[]> Files(string folder, string pattern = "*") => [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(Read)];

    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
