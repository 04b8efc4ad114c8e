using StopItNow.Companion.Api.Parameters;

namespace StopItNow.Companion.Api.Releases;

internal sealed class ReleaseParameters : IParameterSet
{
    public static readonly QueryParameter<Number> RootVersion = CommonParameters.RootVersion;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> All { get; } = [RootVersion];
}
