namespace StopItNow.Companion.Api.Parameters;

/// <summary>How an address's metadata says what it takes and answers.</summary>
internal interface IContract
{
    /// <summary>Every query parameter.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Media type of its answers.</summary>
    string MediaType { get; }

    /// <summary>Whether it takes a body, which it then judges itself.</summary>
    bool HasBody { get; }
}

/// <summary>Marks an action with the parameters it takes; <see cref="StrictQueryFilter"/> refuses all else.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAttribute<T> : Attribute, IContract where T : IParameterSet
{
    /// <inheritdoc/>
    public IReadOnlyList<QueryParameter> Parameters => T.All;

    /// <inheritdoc/>
    public string MediaType { get; init; } = "application/json";

    /// <inheritdoc/>
    public bool HasBody { get; init; }
}
