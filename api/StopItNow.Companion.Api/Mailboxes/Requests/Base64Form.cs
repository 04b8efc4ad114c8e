using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>Bytes as ids, tokens and hashes write them: base64url without padding (RFC 4648, 5), each in one spelling.</summary>
internal static class Base64Form
{
    /// <summary>Reads exactly so many bytes; false for any other text.</summary>
    public static bool TryRead(string? text, int size, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text is null || text.Length != (size * 4 + 2) / 3)
            return false;
        var read = new byte[size];
        if (Base64Url.DecodeFromChars(text, read, out _, out var written) != OperationStatus.Done || written != size || Base64Url.EncodeToString(read) != text)
            return false;
        bytes = read;
        return true;
    }
}
