using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>One thing that the list of search engines must hold.</summary>
internal interface IEngineRule
{
    /// <summary>Stable kebab-case name, carried by each problem.</summary>
    string Name { get; }

    /// <summary>Looks at all engines.</summary>
    void Check(IReadOnlyList<Entry<SearchEngine>> engines, ProblemList problems);
}
