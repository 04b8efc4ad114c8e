namespace StopItNow.Companion.Api.OpenApi;

/// <summary>The API as somebody reads about it.</summary>
/// <param name="Sections">Addresses by subject.</param>
/// <param name="Shapes">What answers are made of, by name.</param>
internal sealed record ApiDescription(IReadOnlyList<ApiSection> Sections, IReadOnlyList<ApiShape> Shapes);

/// <summary>The addresses of one subject.</summary>
internal sealed record ApiSection(string Name, IReadOnlyList<ApiOperation> Operations);

/// <summary>One address, asked in one way.</summary>
/// <param name="Method">The method, such as <c>GET</c>.</param>
/// <param name="Path">Its path, with the names of its parts in braces.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Description">What else to know, or null.</param>
/// <param name="Parameters">What it takes in its address and its headers.</param>
/// <param name="Body">Media type and description of the body it takes; null where it takes none.</param>
/// <param name="Status">Of an answer when all went well.</param>
/// <param name="MediaType">Of its answer; null where the answer has no body.</param>
/// <param name="Answer">The answer's shape; null where it is plain bytes.</param>
internal sealed record ApiOperation(
    string Method, string Path, string? Summary, string? Description, IReadOnlyList<ApiParameter> Parameters, ApiBody? Body, string Status, string? MediaType, ApiType? Answer);

/// <summary>The body that an address takes.</summary>
internal sealed record ApiBody(string MediaType, string? Description);

/// <summary>Something an address takes.</summary>
/// <param name="Name">As it is written there.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Description">What it chooses and how a value looks.</param>
internal sealed record ApiParameter(string Name, ApiPlace Place, string Description);

/// <summary>Where a parameter stands.</summary>
internal enum ApiPlace
{
    /// <summary>A part of the path.</summary>
    Path,

    /// <summary>A value of the query.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,
}

/// <summary>A named shape: an object with fields, or a word of a closed list.</summary>
internal sealed record ApiShape(string Name, string? Description, IReadOnlyList<string> Words, IReadOnlyList<ApiField> Fields);

/// <summary>A member of an object.</summary>
internal sealed record ApiField(string Name, ApiType Type, string? Description);

/// <summary>What a value is.</summary>
/// <param name="Text">In words, up to the shape's name where there is one.</param>
/// <param name="Shape">Name of the shape, or null.</param>
internal sealed record ApiType(string Text, string? Shape);
