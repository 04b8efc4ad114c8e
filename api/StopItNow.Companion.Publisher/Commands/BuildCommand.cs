using System.CommandLine;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>build</c>: checks, then writes what is to be signed. The same content gives the same bytes, and identical files are left alone.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider clock)
    {
        ContentOptions options = new();
        Option<string> output = new("--out")
        {
            Description = "Folder for the candidate (candidate.json and blobs/); made when missing, replaced when it holds a candidate",
            HelpName = "folder",
            Required = true,
        };
        Command command = new("build", "Check all content, then write a candidate for a release, for somebody to sign. Writes nothing when there is a problem.");
        options.AddTo(command);
        command.Options.Add(output);
        command.SetAction(parsed => Sentence.Guard(
            () => Build(options.Read(parsed, clock), parsed.GetRequiredValue(output), clock) is null ? ExitCodes.Problems : ExitCodes.Done));
        return command;
    }

    /// <summary>Checks, builds and writes; null when the content has problems, which are printed.</summary>
    public static CheckedCandidate? Build(ContentRequest request, string output, TimeProvider clock)
    {
        CheckedContent content = CheckedContent.Read(request);
        content.Print();
        if (content.Problems.Count > 0)
        {
            return null;
        }

        BuiltCandidate built = ReleaseBuilder.Build(content.Released);
        CandidateReading reading = CandidateReader.Read(built.Candidate.Encode(), sha256 => built.Blobs.TryGetValue(sha256, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));
        if (!reading.Accepted)
        {
            throw new InvalidOperationException($"the reader rejects what was built: {Word.Of(reading.Reason.Value)}");
        }

        bool changed = CandidateFolder.Write(output, built, clock);
        Console.WriteLine(changed
            ? $"Candidate written to {output}: {built.Blobs.Count} collections, {built.Blobs.Values.Sum(b => b.Length)} bytes."
            : $"The candidate in {output} is already up to date.");
        return reading.Candidate;
    }
}
