using System.Diagnostics.CodeAnalysis;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>Which requests a rule or a whitelist entry means: <c>verb:path</c>, each of them <c>*</c> for any, or <c>*</c> for all.</summary>
internal sealed class EndpointPattern
{
    private const string Any = "*";
    private readonly string _verb;
    private readonly string _path;
    private readonly bool _below;

    private EndpointPattern(string verb, string path, bool below) => (_verb, _path, _below) = (verb, path, below);

    /// <summary>A pattern with a longer path speaks before one with a shorter, and one verb before any verb.</summary>
    public int Specificity => _path.Length * 2 + (_verb == Any ? 0 : 1);

    /// <summary>Reads <c>*</c>, <c>get:/v1/messages</c>, <c>*:/v1/*</c>; a <c>*</c> inside a path is not understood.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EndpointPattern? pattern)
    {
        pattern = null;
        if (text == Any)
        {
            pattern = new(Any, "", below: true);
            return true;
        }

        if (text?.Split(':') is not [{ Length: > 0 } verb, { Length: > 0 } path])
            return false;
        var below = path == Any || path.EndsWith("/*", StringComparison.Ordinal);
        var literal = below ? path[..^(path == Any ? 1 : 2)] : path;
        if (literal.Contains('*') || (literal.Length > 0 && literal[0] != '/') || (verb != Any && !verb.All(char.IsAsciiLetter)))
            return false;
        pattern = new(verb, literal, below);
        return true;
    }

    /// <summary>Whether the request is meant. <c>/v1/*</c> means <c>/v1</c> too, and letter case is ignored, as in routing.</summary>
    public bool Matches(string method, PathString request) =>
        (_verb == Any || _verb.Equals(method, StringComparison.OrdinalIgnoreCase)) && MatchesPath(request.Value ?? "");

    private bool MatchesPath(string request) =>
        _below
            ? request.StartsWith(_path, StringComparison.OrdinalIgnoreCase)
                && (_path.Length == 0 || request.Length == _path.Length || request[_path.Length] == '/')
            : request.Equals(_path, StringComparison.OrdinalIgnoreCase);
}
