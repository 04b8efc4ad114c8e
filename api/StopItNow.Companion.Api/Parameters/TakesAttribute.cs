namespace StopItNow.Companion.Api.Parameters;

/// <summary>How an address's metadata says what it takes and answers.</summary>
internal interface IContract
{
    /// <summary>Every query parameter.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Media type of its answers.</summary>
    string MediaType { get; }

    /// <summary>Media type of the body it takes and judges itself; null where it takes none.</summary>
    string? Body { get; }

    /// <summary>What that body holds.</summary>
    string? BodyDescription { get; }
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
    public string? Body { get; init; }

    /// <inheritdoc/>
    public string? BodyDescription { get; init; }
}

/// <summary>Says of an action that it takes a header, for whoever reads the description; the action reads it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class TakesHeaderAttribute(string name, string description) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Name => name;

    /// <summary>What it holds.</summary>
    public string Description => description;
}
