using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Parameters;

/// <summary>One query parameter: how it is read, and what is said of it in the OpenAPI document and when it is wrong.</summary>
/// <param name="Name">As written in an address; case counts.</param>
/// <param name="Description">What it chooses.</param>
/// <param name="Expected">What a value looks like, to follow "use".</param>
/// <param name="Allowed">Every value, or null where they cannot be listed.</param>
internal abstract record QueryParameter(string Name, string Description, string Expected, IReadOnlyList<string>? Allowed)
{
    /// <summary>The typed value, or null when <paramref name="text"/> is none.</summary>
    public abstract object? Read(string text);
}

/// <summary>A parameter whose values are of type <typeparamref name="T"/>.</summary>
internal sealed record QueryParameter<T>(
    string Name, string Description, string Expected, IReadOnlyList<string>? Allowed, Func<string, T?> Parse)
    : QueryParameter(Name, Description, Expected, Allowed) where T : class
{
    /// <inheritdoc/>
    public override object? Read(string text) => Parse(text);
}

internal static class QueryParameters
{
    /// <summary>A parameter whose values are the words of a closed list.</summary>
    public static QueryParameter<Choice<T>> OfWords<T>(string name, string description) where T : struct, Enum => new(
        name, description, $"one of {string.Join(", ", Word.All<T>())}", Word.All<T>(),
        text => Word.TryParse(text, out T value) ? new(value) : null);
}

/// <summary>A value of a closed list.</summary>
internal sealed record Choice<T>(T Value) where T : struct, Enum;
