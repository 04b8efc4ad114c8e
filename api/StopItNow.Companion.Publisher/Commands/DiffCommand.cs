using System.CommandLine;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>diff</c>: what an editor changed, in words; a candidate against the store, or two releases of it.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        StoreOption store = new(mayBegin: true);
        Option<string> candidate = CommonOptions.Candidate();
        candidate.Required = false;
        Option<Position?> from = CommonOptions.Position("--from", "The older release, written as 1-7; the one that is served if not given");
        Option<Position?> to = CommonOptions.Position("--to", "The newer release; the one that is served if neither this nor --candidate is given");
        Option<bool> brief = new("--short") { Description = "One screen of changes, a line for each, instead of every text in full" };
        Command command = new("diff", "Show in words what changes between the store and a candidate, or between two releases of the store.") { candidate, from, to, brief };
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            bool isCandidate = result.GetResult(candidate) is not null;
            bool isTo = result.GetResult(to) is not null;
            if ((isCandidate && isTo) || (!isCandidate && !isTo && result.GetResult(from) is null))
            {
                result.AddError("Give --candidate, or one or two releases with --from and --to.");
            }
        });
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            Store read = store.Read(parsed);
            PublishedRelease? before = parsed.GetValue(from) is { } older ? read.Read(older) : read.Current();
            ReleaseContent after = parsed.GetValue(candidate) is { } folder ? CandidateFolder.Read(folder).Content
                : parsed.GetValue(to) is { } newer ? read.Read(newer).Release.Content
                : read.Current()?.Release.Content ?? throw new Refusal($"Nothing was published in {read.Folder} yet.");
            Changes.Print(before, after, whole: !parsed.GetValue(brief));
            return ExitCodes.Done;
        }));
        return command;
    }
}
