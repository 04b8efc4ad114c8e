using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Messages;

internal sealed class MessageParameters : IParameterSet
{
    public static readonly QueryParameter<Choice<Concern>> Concern = QueryParameters.OfWords<Concern>("concern", "Only messages for a pause of this concern.");
    public static readonly QueryParameter<Choice<Theme>> Theme = QueryParameters.OfWords<Theme>("theme", "Only messages of this theme.");
    public static readonly QueryParameter<Choice<Audience>> Audience = QueryParameters.OfWords<Audience>("audience", "Only messages that speak to this audience.");
    public static readonly QueryParameter<string> Locale = CommonParameters.Locale;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> All { get; } = [Concern, Theme, Audience, Locale];
}
