using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Engines;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Content that was read and looked at, with every problem found.</summary>
internal sealed record CheckedContent(ContentPack Pack, int? Engines, IReadOnlyList<Problem> Problems)
{
    public static CheckedContent Read(ContentRequest request)
    {
        Release? previous = request.Store is null ? null : new Store(new DiskFiles(), request.Store).Current()?.Release;
        Progress.Say($"Reading {request.Content} …");
        ContentFolder folder = ContentFolder.Read(request.Content);
        ContentParse parse = ContentPack.Parse(folder.Files);
        Progress.Say($"Checking {parse.Pack.Count} entries …");
        IEnumerable<Problem> found = folder.Problems
            .Concat(ContentChecks.Run(parse, request.Today, previous, request.AcceptLoss))
            .Select(problem => problem with { File = Path.Combine(request.Content, problem.File) });
        EngineParse? engines = request.Engines is null ? null : EngineFile.Check(ContentFolder.ReadFile(request.Engines));
        return new CheckedContent(parse.Pack, engines?.Engines.Count, Problem.InOrder(found.Concat(engines?.Problems ?? [])));
    }

    public void Print()
    {
        foreach (Problem problem in Problems)
        {
            Console.WriteLine(problem);
        }

        string engines = Engines is { } count ? $"{Number(count, "search engine", "search engines")}, " : "";
        Console.WriteLine($"{Number(Pack.Count, "entry", "entries")}, {engines}{Number(Problems.Count, "problem", "problems")}");
    }

    private static string Number(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
