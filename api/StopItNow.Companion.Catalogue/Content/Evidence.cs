namespace StopItNow.Companion.Catalogue.Content;

/// <summary>A study or a source that a text rests on.</summary>
/// <param name="Id">Stable; named by messages and steps.</param>
/// <param name="What">What was studied.</param>
/// <param name="Finding">What was found, in figures.</param>
/// <param name="Source">Where it can be read.</param>
public sealed record Evidence(string Id, string What, string Finding, string Source);
