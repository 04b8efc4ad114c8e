using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>Each engine has its own id and a name.</summary>
internal sealed class EngineIds : IEngineRule
{
    public string Name => "engine-ids";

    public void Check(IReadOnlyList<Entry<SearchEngine>> engines, ProblemList problems)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Entry<SearchEngine> engine in engines)
        {
            if (!IdForm.IsId(engine.Value.Id) || !seen.Add(engine.Value.Id))
            {
                problems.Add(engine, "id", $"'{engine.Value.Id}' is not lower-case words joined by hyphens, or stands twice", "give each engine its own, such as duckduckgo");
            }

            if (string.IsNullOrWhiteSpace(engine.Value.Name) || SafeText.Fault(engine.Value.Name) is not null)
            {
                problems.Add(engine, "name", "is empty or holds markup", "write the engine's plain name");
            }
        }
    }
}
