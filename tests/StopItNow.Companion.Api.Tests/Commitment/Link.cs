using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>An invitation, as it stands after the <c>#</c> of a link (<c>COMMITMENT.md</c>, section 3).</summary>
internal sealed partial record Link(byte[] Secret, byte[] PersonKeyHash)
{
    private const int Length = 92;

    public string Fragment
    {
        get
        {
            byte[] body = [1, .. Secret, .. PersonKeyHash];
            return Base64Url.EncodeToString([.. body, .. Check(body)]);
        }
    }

    public static (Link? Link, Reason? Reason) Read(string text)
    {
        var whole = PunctuationAtTheEnd().Replace(Space().Replace(text, ""), "");
        var mark = whole.LastIndexOf('#');
        var fragment = whole[(mark + 1)..];
        if (fragment.Length == 0 || (mark < 0 && whole.AsSpan().ContainsAny(':', '/')))
            return (null, Reason.NoLink);
        if (Foreign().IsMatch(fragment))
            return (null, Reason.Mistyped);
        if (fragment.Length > 1 && FirstByte(fragment) != 1)
            return (null, Reason.WrongVersion);
        if (fragment.Length != Length)
            return (null, fragment.Length < Length ? Reason.CutShort : Reason.Mistyped);
        var bytes = Base64Url.DecodeFromChars(fragment);
        return bytes.AsSpan(65).SequenceEqual(Check(bytes[..65])) ? (new(bytes[1..33], bytes[33..65]), null) : (null, Reason.Mistyped);
    }

    private static byte FirstByte(string fragment) => Base64Url.DecodeFromChars(fragment[..2] + "AA")[0];

    private static byte[] Check(byte[] body) => SHA256.HashData([.. Encoding.ASCII.GetBytes(Secrets.Context + "link"), .. body])[..4];

    [GeneratedRegex(@"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")]
    private static partial Regex Space();

    [GeneratedRegex("[.,;:!?)>\\]}\"'”’»]+$")]
    private static partial Regex PunctuationAtTheEnd();

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex Foreign();
}
