namespace StopItNow.Companion.Catalogue.Content;

/// <summary>What an editor found missing in a country, in another language than English (UK).</summary>
/// <param name="Code">The country's code.</param>
/// <param name="Note">The sentences.</param>
public sealed record CountryNote(string Code, string Note);
