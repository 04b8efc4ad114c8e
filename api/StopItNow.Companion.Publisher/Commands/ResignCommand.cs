using System.CommandLine;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>resign</c>: the content that is served now, under the next number and with new dates; after a rotation, under the new root.</summary>
internal static class ResignCommand
{
    public static Command Create(TimeProvider clock)
    {
        SigningOptions options = new(summaryRequired: false);
        Command command = new("resign", "Sign what the store serves again, with new dates and under the newest root, and publish it. Do this once a month.");
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            SigningRequest request = options.Read(parsed, "Signed again; nothing changed.");
            PublishedRelease current = request.Store.Current() ?? throw new Refusal($"Nothing was published in {request.Store.Folder} yet. Use 'sign' and 'publish'.");
            return request.SignAndPublish(current, current, clock);
        }));
        return command;
    }
}
