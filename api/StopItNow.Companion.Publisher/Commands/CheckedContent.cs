using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Engines;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Translations;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Content that was read and looked at, with every problem found.</summary>
/// <param name="Pack">All of it.</param>
/// <param name="WithDrafts">Whether languages with drafts go out.</param>
/// <param name="Engines">Number of search engines, or null when they were not looked at.</param>
/// <param name="Problems">What has to be mended first.</param>
/// <param name="Doubts">What is odd and may still be right.</param>
internal sealed record CheckedContent(ContentPack Pack, bool WithDrafts, int? Engines, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Doubts)
{
    // Before the place, so that the build, which takes every line that begins with one for an error, does not stop.
    private const string LookAgain = "Look again: ";

    /// <summary>What goes into a release: without languages that are drafts, unless they were asked for.</summary>
    public ContentPack Released => WithDrafts ? Pack : Language.WithoutDrafts(Pack);

    public static CheckedContent Read(ContentRequest request)
    {
        Release? previous = request.Store is null ? null : StoreOption.Existing(request.Store).Current()?.Release;
        Progress.Say($"Reading {request.Content} …");
        ContentFolder folder = ContentFolder.Read(request.Content);
        ContentParse parse = ContentPack.Parse(folder.Files);
        Progress.Say($"Checking {parse.Pack.Count} entries …");
        IEnumerable<Problem> found = folder.Problems
            .Concat(ContentChecks.Run(parse, request.Today, previous, request.AcceptLoss, request.IncludeDrafts)).Select(InFolder);
        IEnumerable<Problem> doubts = ContentChecks.ToLookAgain(parse.Pack, previous).Select(InFolder);
        EngineParse? engines = request.Engines is null ? null : EngineFile.Check(ContentFolder.ReadFile(request.Engines));
        return new CheckedContent(parse.Pack, request.IncludeDrafts, engines?.Engines.Count, Problem.InOrder(found.Concat(engines?.Problems ?? [])), [.. doubts]);

        Problem InFolder(Problem problem) => problem with { File = Path.Combine(request.Content, problem.File) };
    }

    public void Print()
    {
        foreach (Problem problem in Problems)
        {
            Console.WriteLine(problem);
        }

        foreach (Problem doubt in Doubts)
        {
            Console.WriteLine(LookAgain + doubt);
        }

        foreach (string note in LanguageNotes.Of(Pack, WithDrafts))
        {
            Console.WriteLine(note);
        }

        string engines = Engines is { } count ? $"{Number(count, "search engine", "search engines")}, " : "";
        string doubts = Doubts.Count > 0 ? $"{Doubts.Count} to look at again, " : "";
        Console.WriteLine($"{Number(Pack.Count, "entry", "entries")}, {engines}{doubts}{Number(Problems.Count, "problem", "problems")}");
    }

    private static string Number(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
