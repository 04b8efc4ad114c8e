namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>A search engine whose result pages the extension guards. Its hosts are fixed in the package.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Hosts">Host names in lower case; each belongs to one engine only.</param>
/// <param name="Results">Its pages of results.</param>
/// <param name="IsOptional">Whether the person is asked for its hosts in settings, rather than for all at installation.</param>
/// <param name="Charsets">How its addresses may say which charset a search is written in.</param>
public sealed record SearchEngine(
    string Id, string Name, IReadOnlyList<string> Hosts, IReadOnlyList<ResultsPage> Results, bool IsOptional, EngineCharsets Charsets);

/// <summary>The charsets of an engine's addresses; UTF-8 where nothing else is said.</summary>
/// <param name="Parameter">The parameter that names the charset; null where there is none.</param>
/// <param name="Legacy">The charset of bytes that are no UTF-8, as the Encoding Standard names it; null where there is none.</param>
public sealed record EngineCharsets(string? Parameter, string? Legacy);

/// <summary>One address at which results stand.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Path">
/// Path of the address, from its first slash, in lower case. <c>{any}</c> stands for one segment of no interest; <c>{query}</c>, last of all,
/// for the segment that is the search, whatever follows it.
/// </param>
/// <param name="Query">Parameters that may carry the search; at least one, unless the path holds it.</param>
/// <param name="Methods">HTTP methods it takes; empty where the file does not say, which means <c>get</c>.</param>
/// <param name="Hosts">The engine's hosts that have this page; empty where the file does not say, which means all.</param>
public sealed record ResultsPage(
    ResultsKind Kind, string Path, IReadOnlyList<string> Query, IReadOnlyList<RequestMethod> Methods, IReadOnlyList<string> Hosts)
{
    /// <summary>Whether the search stands in the path.</summary>
    public bool HoldsQueryInPath => Path.EndsWith("/{query}", StringComparison.Ordinal);
}

/// <summary>What a page of results shows.</summary>
public enum ResultsKind
{
    /// <summary>Pages.</summary>
    Web,

    /// <summary>Pictures.</summary>
    Images,

    /// <summary>Films.</summary>
    Videos,

    /// <summary>News.</summary>
    News,

    /// <summary>Places on a map.</summary>
    Maps,

    /// <summary>Things to buy.</summary>
    Shopping,
}

/// <summary>How a search is sent.</summary>
public enum RequestMethod
{
    /// <summary>In the address.</summary>
    Get,

    /// <summary>In the body.</summary>
    Post,
}
