using System.CommandLine;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>rollback</c>: the content of an earlier release under the next number, since no client goes back to a lower one.</summary>
internal static class RollbackCommand
{
    public static Command Create(TimeProvider clock)
    {
        SigningOptions options = new(summaryRequired: false);
        Option<Position?> to = CommonOptions.Position("--to", "The release whose content is right, written as 1-7");
        to.Required = true;
        Command command = new("rollback", "Show what changes, ask, sign the content of an earlier release under the next number, and publish it.");
        command.Options.Add(to);
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            Position earlier = parsed.GetRequiredValue(to)!.Value;
            SigningRequest request = options.Read(parsed, $"Back to the content of release {earlier}.");
            PublishedRelease current = request.Store.Current() ?? throw new Refusal($"Nothing was published in {request.Store.Folder} yet. Use 'sign' and 'publish'.");
            return request.SignAndPublish(request.Store.Read(earlier), current, clock);
        }));
        return command;
    }
}
