using System.CommandLine;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>sign</c>: shows what changes against the store, asks, and writes the signed head beside the candidate. Changes nothing that is served.</summary>
internal static class SignCommand
{
    public static Command Create(TimeProvider clock)
    {
        SigningOptions options = new(summaryRequired: true, mayBegin: true);
        Option<string> candidate = CommonOptions.Candidate();
        Command command = new("sign", "Show what changes against the store, ask, and sign the candidate. Publishes nothing.");
        command.Options.Add(candidate);
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() => Sign(options.Read(parsed, summary: ""), parsed.GetRequiredValue(candidate), clock)));
        return command;
    }

    private static int Sign(SigningRequest request, string folder, TimeProvider clock)
    {
        Progress.Say("Reading the candidate and the store …");
        CheckedCandidate candidate = CandidateFolder.Read(folder);
        PublishedRelease? current = request.Store.Current();
        if (request.Sign(candidate.Candidate, candidate.Content, current, clock) is not { } head)
        {
            return ExitCodes.Problems;
        }

        CandidateFolder.WriteHead(folder, head);
        Console.WriteLine($"Signed. Publish it with 'publish --candidate {folder} --store {request.Store.Folder} --roots {Keys.KeyFolder.RootsOf(request.Keys.Folder)}{StoreOption.Of(request.Store)}'.");
        return ExitCodes.Done;
    }
}
