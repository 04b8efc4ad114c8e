namespace StopItNow.Companion.Catalogue.Content;

/// <summary>
/// The sentences of one service, or the note of one country, in another language. Facts stay with the service or the country, so that a number is changed once.
/// Each sentence is there exactly when the English one is.
/// </summary>
/// <param name="Id">A service's id, or <c>country-</c> and the code of a country with a note.</param>
/// <param name="Summary">As <see cref="HelpResource.Summary"/>.</param>
/// <param name="Cost">As <see cref="HelpResource.Cost"/>.</param>
/// <param name="Confidentiality">As <see cref="HelpResource.Confidentiality"/>.</param>
/// <param name="Note">As <see cref="HelpResource.Note"/> or <see cref="Country.Note"/>.</param>
public sealed record Translation(string Id, string? Summary, string? Cost, string? Confidentiality, string? Note)
{
    internal const string CountryPrefix = "country-";

    /// <summary>The id of the translation of a country's note.</summary>
    public static string IdOf(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return CountryPrefix + country.Code;
    }
}
