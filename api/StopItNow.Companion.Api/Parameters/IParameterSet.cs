namespace StopItNow.Companion.Api.Parameters;

/// <summary>The parameters an address takes.</summary>
internal interface IParameterSet
{
    /// <summary>All of them.</summary>
    static abstract IReadOnlyList<QueryParameter> All { get; }
}

/// <summary>An address that takes no parameters.</summary>
internal sealed class NoParameters : IParameterSet
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> All => [];
}
