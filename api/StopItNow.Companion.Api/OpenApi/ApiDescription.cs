namespace StopItNow.Companion.Api.OpenApi;

/// <summary>The API as somebody reads about it.</summary>
/// <param name="Sections">Addresses by subject.</param>
/// <param name="Shapes">What answers are made of, by name.</param>
internal sealed record ApiDescription(IReadOnlyList<ApiSection> Sections, IReadOnlyList<ApiShape> Shapes);

/// <summary>The addresses of one subject.</summary>
internal sealed record ApiSection(string Name, IReadOnlyList<ApiOperation> Operations);

/// <summary>One address.</summary>
/// <param name="Path">Its path, with the names of its parts in braces.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Description">What else to know, or null.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="MediaType">Of its answer.</param>
/// <param name="Answer">The answer's shape; null where it is plain bytes.</param>
internal sealed record ApiOperation(
    string Path, string? Summary, string? Description, IReadOnlyList<ApiParameter> Parameters, string MediaType, ApiType? Answer);

/// <summary>Something an address takes.</summary>
/// <param name="Name">As written in the address.</param>
/// <param name="IsPart">Whether it is a part of the path and not of the query.</param>
/// <param name="Description">What it chooses and how a value looks.</param>
internal sealed record ApiParameter(string Name, bool IsPart, string Description);

/// <summary>A named shape: an object with fields, or a word of a closed list.</summary>
internal sealed record ApiShape(string Name, string? Description, IReadOnlyList<string> Words, IReadOnlyList<ApiField> Fields);

/// <summary>A member of an object.</summary>
internal sealed record ApiField(string Name, ApiType Type, string? Description);

/// <summary>What a value is.</summary>
/// <param name="Text">In words, up to the shape's name where there is one.</param>
/// <param name="Shape">Name of the shape, or null.</param>
internal sealed record ApiType(string Text, string? Shape);
