using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>One thing that content must hold. Adds a problem for each place that does not; never stops at the first.</summary>
internal interface IContentRule
{
    /// <summary>Stable kebab-case name, carried by each problem.</summary>
    string Name { get; }

    /// <summary>Looks at all content.</summary>
    void Check(ContentPack pack, ProblemList problems);
}
