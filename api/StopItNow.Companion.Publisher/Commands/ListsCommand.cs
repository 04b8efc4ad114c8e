using System.CommandLine;
using System.Globalization;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>lists build</c>: one or several term lists alone, so that whoever keeps a list sees what comes of it before it is part of a release.</summary>
internal static class ListsCommand
{
    private const string SaltName = "salt.txt";

    public static Command Create()
    {
        Argument<string[]> files = new("file") { Description = "Lists, each named id.language.txt", Arity = ArgumentArity.OneOrMore };
        Option<string?> salt = new("--salt") { Description = $"File with the salt of all lists; {SaltName} beside the first list if not given", HelpName = "file" };
        Option<string?> output = new("--out") { Description = "Folder for the blobs as a release carries them, one for each language; made when missing. Nothing is written without it", HelpName = "folder" };
        Command build = new("build", "Check lists, build and try them, and say what came of each. Every phrase must be found and every exception must cancel.") { files, salt, output };
        build.SetAction(parsed => Sentence.Guard(() => Build(parsed.GetRequiredValue(files), parsed.GetValue(salt), parsed.GetValue(output))));
        return new Command("lists", "Term lists: the phrases that people may choose to have paused.") { build };
    }

    private static int Build(string[] paths, string? salt, string? output)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        List<ContentFile> files = [];
        foreach ((string path, string name) in paths.Select(path => (path, Path.GetFileName(path))).Append((salt ?? Path.Combine(Path.GetDirectoryName(paths[0]) ?? "", SaltName), SaltName)))
        {
            Progress.Say($"Reading {path} …");
            if (!given.TryAdd($"{ContentPack.ListsFolder}/{name}", path))
            {
                throw new Refusal($"Two of the files are named {name}. Lists of one release have names of their own.");
            }

            files.Add(new ContentFile($"{ContentPack.ListsFolder}/{name}", ContentFolder.ReadFile(path, name == SaltName ? "Give the file of the salt with --salt." : "Give the lists by their paths.").Text));
        }

        Progress.Say("Checking and building …");
        ContentParse parse = ContentPack.Parse(files);
        IReadOnlyList<Problem> problems = ContentChecks.RunForLists(parse);
        foreach (Problem problem in problems)
        {
            Console.WriteLine(problem with { File = given.GetValueOrDefault(problem.File, problem.File) });
        }

        if (problems.Count > 0)
        {
            Console.WriteLine($"{Number(problems.Count, "problem", "problems")}, nothing built");
            return ExitCodes.Problems;
        }

        var built = ReleaseBuilder.BuildTermLists(parse.Pack);
        foreach ((string language, var lists) in built)
        {
            foreach (TermList list in lists.Lists)
            {
                Console.WriteLine(Told(list, language));
            }
        }

        Write(output, built);
        return ExitCodes.Done;
    }

    private static void Write(string? folder, IReadOnlyDictionary<string, (IReadOnlyList<TermList> Lists, ReadOnlyMemory<byte> Blob)> built)
    {
        if (folder is null)
        {
            return;
        }

        DiskFiles files = new();
        files.MakeFolder(folder);
        int changed = built.Count(lists => files.WriteWhole(Path.Combine(folder, $"term-lists.{lists.Key}.json"), lists.Value.Blob));
        Console.WriteLine($"{Number(built.Count, "blob", "blobs")} in {folder}, {changed.ToString(CultureInfo.InvariantCulture)} changed.");
    }

    private static string Told(TermList list, string language)
    {
        int terms = Convert.FromBase64String(list.Terms).Length;
        int exceptions = Convert.FromBase64String(list.Exceptions).Length;
        return string.Create(CultureInfo.InvariantCulture,
            $"{list.Id} ({language}), version {list.Version}: {Number(list.Count, "phrase", "phrases")}, {terms / TermList.FingerprintBytes} fingerprints and {exceptions / TermList.FingerprintBytes} of exceptions, {terms + exceptions} bytes, the longest of {Number(list.Longest, "piece", "pieces")}; each phrase is found and each exception cancels");
    }

    private static string Number(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
