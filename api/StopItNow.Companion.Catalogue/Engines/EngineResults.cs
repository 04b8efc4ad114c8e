using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>Pages of results are told apart by path, and say where the search stands: in a parameter, or in the path itself.</summary>
internal sealed partial class EngineResults : IEngineRule
{
    public string Name => "engine-results";

    public void Check(IReadOnlyList<Entry<SearchEngine>> engines, ProblemList problems)
    {
        foreach (Entry<SearchEngine> engine in engines)
        {
            if (engine.Value.Results.Count == 0)
            {
                problems.Add(engine, "results", "names no page of results", "name at least one path with its query parameters");
            }

            HashSet<string> paths = new(StringComparer.Ordinal);
            for (int i = 0; i < engine.Value.Results.Count; i++)
            {
                ResultsPage page = engine.Value.Results[i];
                if (!Path().IsMatch(page.Path) || !paths.Add(page.Path))
                {
                    problems.Add(engine, $"results[{i}].path", "is not a plain path in lower case from its first slash, or stands twice",
                        "write it as /search, with {any} for a segment of no interest and {query} at the end for one that is the search");
                }

                if ((page.Query.Count == 0 && !page.HoldsQueryInPath) || page.Query.Distinct().Count() != page.Query.Count || !page.Query.All(Parameter().IsMatch))
                {
                    problems.Add(engine, $"results[{i}].query", "names no parameter, one twice, or one that is not a plain word in lower case", "write it as [\"q\"]");
                }

                if (page.Hosts.Except(engine.Value.Hosts).Any())
                {
                    problems.Add(engine, $"results[{i}].hosts", "names a host that is none of the engine's", "name some of the engine's hosts, or leave the field out");
                }
            }
        }
    }

    [GeneratedRegex(@"^/(?:(?:[a-z0-9._~-]+|\{any\})/)*(?:[a-z0-9._~-]+|\{any\}|\{query\})?(?<=[^/]|^/)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[a-z0-9_.-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
