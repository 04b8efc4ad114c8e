using System.Text.Json;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.Engines;

/// <summary>Reads and checks the file of search engines, told with lines as content is.</summary>
public static class EngineFile
{
    /// <summary>The engines that could be read, and every problem of reading and of every rule.</summary>
    public static EngineParse Check(ContentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Problem> problems = [];
        IReadOnlyList<Entry<SearchEngine>> engines = Read(file, problems);
        foreach (IEngineRule rule in Rules)
        {
            rule.Check(engines, new ProblemList(rule.Name, problems));
        }

        return new EngineParse([.. engines.Select(e => e.Value)], Problem.InOrder(problems));
    }

    internal static IReadOnlyList<IEngineRule> Rules { get; } = [new EngineIds(), new EngineHosts(), new EngineResults(), new EngineCharsetNames()];

    private static List<Entry<SearchEngine>> Read(ContentFile file, List<Problem> problems)
    {
        if (!IsJson(file, problems))
        {
            return [];
        }

        // JSON is also YAML, and that reader knows lines.
        if (YamlReader.Read(file, problems) is not { } root)
        {
            return [];
        }

        if (root is not YamlMap { Fields: [{ Name: "engines", Value: YamlList list }] })
        {
            problems.Add(new Problem(ReadingFaults.EnginesShape, file.Path, root.Line, "engines", "is not the one list the file holds", "write {\"engines\": [ … ]}"));
            return [];
        }

        List<Entry<SearchEngine>> engines = [];
        foreach (YamlValue item in list.Items)
        {
            if (item is not YamlMap map)
            {
                problems.Add(new Problem(ReadingFaults.EnginesShape, file.Path, item.Line, "engines", $"holds {item.Kind}, not an engine", "write { \"id\": … }"));
                continue;
            }

            FieldPlaces places = new(map.Line);
            EntryReader reader = new(map, file.Path, places, problems);
            engines.Add(new Entry<SearchEngine>(Engine(reader), file.Path, null, places));
            reader.TellUnknown();
        }

        return engines;
    }

    private static SearchEngine Engine(EntryReader engine)
        => new(engine.Text("id"), engine.Text("name"), engine.Texts("hosts"), engine.Groups("results", Page), engine.Flag("optional"),
            new EngineCharsets(engine.OptionalText("charsetParameter"), engine.OptionalText("legacyCharset")));

    private static ResultsPage Page(EntryReader page)
        => new(page.Word<ResultsKind>("kind"), page.Text("path"), page.Texts("query"),
            page.Has("methods") ? page.Words<RequestMethod>("methods") : [],
            page.Has("hosts") ? page.Texts("hosts") : []);

    private static bool IsJson(ContentFile file, List<Problem> problems)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(file.Text);
            return true;
        }
        catch (JsonException exception)
        {
            problems.Add(new Problem(ReadingFaults.EnginesShape, file.Path, (int)(exception.LineNumber ?? 0) + 1, "file", "is not JSON", "mend the line: a comma, quote or bracket is missing or too many"));
            return false;
        }
    }
}

/// <summary>What reading the file of search engines found.</summary>
/// <param name="Engines">Engines that could be read.</param>
/// <param name="Problems">Every problem, in order of line.</param>
public sealed record EngineParse(IReadOnlyList<SearchEngine> Engines, IReadOnlyList<Problem> Problems);
