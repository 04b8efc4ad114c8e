using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Pages.Install;

/// <summary>What the page says of the release.</summary>
/// <param name="IsDevelopment">Whether its keys protect nothing.</param>
/// <param name="IssuedOn">The day it was signed (UTC).</param>
/// <param name="Expired">Whether nobody has signed a newer one for too long.</param>
internal sealed record PublishedWords(bool IsDevelopment, DateOnly IssuedOn, bool Expired)
{
    /// <summary>The words for a head at one moment.</summary>
    public static PublishedWords Of(Head head, DateTimeOffset now) => new(
        head.Channel == Channels.Development,
        DateOnly.FromDateTime(head.IssuedAt.UtcDateTime),
        head.ExpiresAt <= now);
}
