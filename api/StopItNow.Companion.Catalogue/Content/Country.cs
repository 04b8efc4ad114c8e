namespace StopItNow.Companion.Catalogue.Content;

/// <summary>A country the catalogue serves.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or <c>INT</c> for anywhere else.</param>
/// <param name="Name">English name.</param>
/// <param name="Emergency">The emergency number with its source, or null: Find A Helpline stands alone.</param>
/// <param name="Note">What an editor found missing there ("no helpline found …"), shown on Find help, or null.</param>
public sealed record Country(string Code, string Name, EmergencyNumber? Emergency, string? Note);

/// <summary>A country's emergency number.</summary>
/// <param name="Number">Digits, for a <c>tel:</c> link.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record EmergencyNumber(string Number, Source Source);
