using System.Globalization;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Pages.Install;

/// <summary>What the page says of the release.</summary>
/// <param name="IsDevelopment">Whether its keys protect nothing.</param>
/// <param name="IssuedOn">The day it was signed (UTC), for a reader.</param>
/// <param name="IssuedOnIso">The same day, for a program.</param>
/// <param name="Expired">Whether nobody has signed a newer one for too long.</param>
internal sealed record PublishedWords(bool IsDevelopment, string IssuedOn, string IssuedOnIso, bool Expired)
{
    /// <summary>The words for a head at one moment.</summary>
    public static PublishedWords Of(Head head, DateTimeOffset now) => new(
        head.Channel == Channels.Development,
        head.IssuedAt.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        head.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        head.ExpiresAt <= now);
}
