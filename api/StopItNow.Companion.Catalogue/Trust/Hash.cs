using System.Security.Cryptography;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>The one form of a hash: SHA-256 as 64 lower-case hexadecimal digits.</summary>
internal static class Hash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static bool IsHex(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
