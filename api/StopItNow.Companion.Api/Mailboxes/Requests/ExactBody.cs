using Microsoft.AspNetCore.Http.Features;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>Reads a body that may not be longer than given; every other address takes none at all.</summary>
internal static class ExactBody
{
    /// <summary>What a refused body may measure that the server still reads away. Otherwise it cuts the connection, and the sender may never see why.</summary>
    private const int MostReadAway = 256 * 1024;

    /// <summary>Lets a request have a body at all.</summary>
    public static void Allow(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostReadAway;
    }

    /// <summary>The bytes, or null when there are more.</summary>
    /// <exception cref="BadHttpRequestException">The body broke off.</exception>
    public static async Task<byte[]?> ReadAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
            return null;
        var buffer = new byte[most + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        return length > most ? null : buffer[..length];
    }
}
