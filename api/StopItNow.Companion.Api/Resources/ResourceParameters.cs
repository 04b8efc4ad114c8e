using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Resources;

internal sealed class ResourceParameters : IParameterSet
{
    public static readonly QueryParameter<string> Country = CommonParameters.Country;
    public static readonly QueryParameter<Choice<Audience>> Audience = QueryParameters.OfWords<Audience>("audience", "Only services for this audience.");
    public static readonly QueryParameter<Choice<ResourceKind>> Kind = QueryParameters.OfWords<ResourceKind>("kind", "Only services of this kind.");
    public static readonly QueryParameter<string> Locale = CommonParameters.Locale;
    public static readonly QueryParameter<Choice<Concern>> Concern = QueryParameters.OfWords<Concern>("concern", "Only services that may stand on a pause of this concern.");
    public static readonly QueryParameter<Instant> OpenAt = CommonParameters.OpenAt;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> All { get; } = [Country, Audience, Kind, Locale, Concern, OpenAt];
}
