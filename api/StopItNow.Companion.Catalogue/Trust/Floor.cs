namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>What a client already holds: no head below it is taken, and at it only the same one.</summary>
/// <param name="RootVersion">Compared first: a new root starts the sequence again.</param>
/// <param name="Sequence">Compared second.</param>
/// <param name="PayloadSha256">Identity of the head that is held.</param>
public sealed record Floor(int RootVersion, long Sequence, string PayloadSha256);
