using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>Hosts are plain lower-case names, and a host belongs to one engine: otherwise which parameter holds the search would be a guess.</summary>
internal sealed class EngineHosts : IEngineRule
{
    public string Name => "engine-hosts";

    public void Check(IReadOnlyList<Entry<SearchEngine>> engines, ProblemList problems)
    {
        Dictionary<string, string> owner = new(StringComparer.Ordinal);
        foreach (Entry<SearchEngine> engine in engines)
        {
            if (engine.Value.Hosts.Count == 0)
            {
                problems.Add(engine, "hosts", "names no host", "name at least one, such as www.example.com");
            }

            for (int i = 0; i < engine.Value.Hosts.Count; i++)
            {
                string host = engine.Value.Hosts[i];
                if (!SafeAddress.IsHost(host))
                {
                    problems.Add(engine, $"hosts[{i}]", "is not a host name in lower case", "write it as www.example.com");
                }
                else if (!owner.TryAdd(host, engine.Value.Id))
                {
                    problems.Add(engine, $"hosts[{i}]", $"'{host}' is already a host of {owner[host]}", "keep it once");
                }
            }
        }
    }
}
