namespace StopItNow.Companion.Api.Serving;

/// <summary>The forms in which bytes are kept (RFC 9110, 8.4), the one we would rather send first.</summary>
internal enum ContentCoding
{
    /// <summary>Brotli, RFC 7932.</summary>
    Brotli,

    /// <summary>gzip, RFC 1952.</summary>
    Gzip,

    /// <summary>As they are.</summary>
    Identity,
}

internal static class ContentCodings
{
    /// <summary>All of them, best first.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } = Enum.GetValues<ContentCoding>();

    /// <summary>The word in Content-Encoding and Accept-Encoding.</summary>
    public static string Token(this ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => "identity",
    };
}
