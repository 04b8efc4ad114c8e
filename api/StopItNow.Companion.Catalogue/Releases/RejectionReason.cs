namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// Why bytes are not a root, a head or a release. A closed list, in the words and with the meaning of <c>api/docs/PROTOCOL.md</c>;
/// <see cref="Content.Word.Of{T}"/> gives the words used everywhere (<c>not-canonical</c>, <c>wrong-hash</c>, …).
/// </summary>
public enum RejectionReason
{
    /// <summary>Not one JSON value in UTF-8, a member twice, a lone surrogate, or nested too deep.</summary>
    NotJson,

    /// <summary>A number that is no integer or beyond ±(2^53 − 1), or a sequence below 1.</summary>
    NumberOutOfRange,

    /// <summary>The envelope differs from its canonical encoding, or a head's collections are out of order.</summary>
    NotCanonical,

    /// <summary>The envelope carries something else than was asked for.</summary>
    WrongPayloadType,

    /// <summary>The envelope carries no signature at all.</summary>
#pragma warning disable CA1720 // The word is part of the published list of reasons; no number type is meant.
    Unsigned,
#pragma warning restore CA1720

    /// <summary>A signature in the name of a key that may sign does not verify.</summary>
    BadSignature,

    /// <summary>Keys that may sign did, but fewer than the root asks for.</summary>
    ThresholdNotMet,

    /// <summary>Signed only by keys that the root names for something else.</summary>
    WrongKeyRole,

    /// <summary>Signed only by keys the root does not know, or cannot use.</summary>
    UnknownKey,

    /// <summary>A root whose keys, roles or thresholds may not be.</summary>
    InvalidRoot,

    /// <summary>A format this version does not know.</summary>
    UnsupportedSpec,

    /// <summary>Another channel than the trusted root's.</summary>
    WrongChannel,

    /// <summary>A root that does not come right after the trusted one.</summary>
    RootGap,

    /// <summary>A head made under another root than the trusted one.</summary>
    WrongRootVersion,

    /// <summary>The head asks for a newer client.</summary>
    ClientTooOld,

    /// <summary>Envelope, blob or number of collections above its limit.</summary>
    TooLarge,

    /// <summary>A blob the head names is not there.</summary>
    BlobMissing,

    /// <summary>A blob has another length than the head says.</summary>
    WrongSize,

    /// <summary>A blob has another SHA-256 than the head says.</summary>
    WrongHash,

    /// <summary>A blob says it is another collection or locale, or holds another number of items.</summary>
    WrongCollection,

    /// <summary>The head names a collection and locale twice.</summary>
    DuplicateCollection,

    /// <summary>Well-formed, but not content that may be shown: a field missing or of the wrong kind, markup, an unsafe address, ids out of order.</summary>
    InvalidContent,

    /// <summary>A head older than the one already held.</summary>
    Rollback,

    /// <summary>Another head under the number of the one already held.</summary>
    Equivocation,
}
