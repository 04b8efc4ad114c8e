using System.CommandLine;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>publish</c>: verifies a signed candidate and brings it into the store, the pointer last. Needs no key. May be run again.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider clock)
    {
        Option<string> candidate = CommonOptions.Candidate();
        StoreOption store = new(mayBegin: true);
        Option<string> roots = new("--roots")
        {
            Description = "Folder of the keys' roots: roots/ beside the keys, or a copy of it",
            HelpName = "folder",
            Required = true,
        };
        Command command = new("publish", "Verify the signed candidate and make it the release that the store serves. Needs no key.") { candidate, roots };
        store.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(
            () => Publish(parsed.GetRequiredValue(candidate), store.Read(parsed), parsed.GetRequiredValue(roots), clock)));
        return command;
    }

    private static int Publish(string candidate, Store store, string rootsFolder, TimeProvider clock)
    {
        DiskFiles files = new();
        RootChain roots = RootChain.Read(files, rootsFolder);
        ReadOnlyMemory<byte> head = CandidateFolder.ReadHead(candidate);
        Progress.Say("Verifying the candidate …");
        RequireSigned(CandidateFolder.Read(candidate).Candidate, head, roots, candidate);
        using FileStream turn = Turn.Take(store.Folder, clock);
        Progress.Say($"Writing to {store.Folder} …");
        if (!new Publication(files, store).Publish(roots, head, sha256 => CandidateFolder.Blob(candidate, sha256)))
        {
            Console.WriteLine("It was published already.");
        }

        Changes.Say(store);
        return ExitCodes.Done;
    }

    /// <summary>A head that was signed for another candidate would only say that a blob is missing.</summary>
    private static void RequireSigned(Candidate candidate, ReadOnlyMemory<byte> head, RootChain roots, string folder)
    {
        HeadReading reading = HeadReader.Read(head, roots.Newest);
        if (reading.Accepted && (reading.Head.Head.MinimumClient != candidate.MinimumClient || !reading.Head.Head.Collections.SequenceEqual(candidate.Collections)))
        {
            throw new Refusal($"The candidate in {folder} was built again after it was signed. Sign it again.");
        }
    }
}
