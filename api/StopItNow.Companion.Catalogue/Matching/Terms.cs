using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>Terms with one concern, and what cancels them.</summary>
/// <param name="List">Where they come from: a published list, or null for the person's own phrases.</param>
/// <param name="Concern">What they are about.</param>
/// <param name="Answer">What happens when one matches a search that does not ask for help.</param>
/// <param name="Matching">The terms.</param>
/// <param name="Exceptions">An exception cancels the terms whose words it covers, of its own list only; null where there are none.</param>
internal sealed record Terms(string? List, Concern Concern, MatchAnswer Answer, TermIndex Matching, TermIndex? Exceptions);

/// <summary>Terms under one key or salt, so that a candidate is hashed once for all of them.</summary>
/// <param name="FingerprintOf">The fingerprint of a candidate.</param>
/// <param name="Longest">Pieces in the longest term or exception: no longer run need be tried.</param>
/// <param name="Terms">The terms.</param>
internal sealed record TermGroup(Func<string, ulong> FingerprintOf, int Longest, IReadOnlyList<Terms> Terms);
