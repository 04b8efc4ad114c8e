using StopItNow.Companion.Catalogue.Hours;

namespace StopItNow.Companion.Catalogue.Content;

/// <summary>Whether a service answers at a moment.</summary>
public enum OpeningStateKind
{
    /// <summary>It answers now.</summary>
    Open,

    /// <summary>It does not answer now.</summary>
    Closed,

    /// <summary>Its hours are not confirmed; never guessed.</summary>
    Unknown,
}

/// <summary>What <see cref="OpeningHoursClock.At"/> found.</summary>
/// <param name="State">Open, closed or unknown.</param>
/// <param name="Until">When it closes, in its own zone; null when not open, or never closing.</param>
/// <param name="Opens">When it opens next, in its own zone; null when not closed.</param>
public sealed record OpeningState(OpeningStateKind State, DateTimeOffset? Until, DateTimeOffset? Opens);
