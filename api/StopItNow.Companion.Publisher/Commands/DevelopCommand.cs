using System.CommandLine;
using StopItNow.Companion.Publisher.Development;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>develop</c>: what a build on one person's machine needs, in one step: check, build, sign with this machine's development keys, publish.</summary>
internal static class DevelopCommand
{
    public static Command Create(TimeProvider clock)
    {
        ContentOptions options = new(withStore: false);
        Option<string> store = new("--store") { Description = "Folder of the development store; made when missing", HelpName = "folder", Required = true };
        Option<string> candidate = CommonOptions.Candidate();
        Option<string?> keys = new("--keys")
        {
            Description = "Folder of development keys, made when missing; in the user's profile if not given",
            HelpName = "folder",
        };
        Command command = new("develop", "Check all content and publish it with this machine's development keys, unless the same content is there already.")
        {
            store, candidate, keys,
        };
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() => DevelopmentRelease.Make(
            options.Read(parsed, clock), parsed.GetRequiredValue(candidate), parsed.GetRequiredValue(store),
            parsed.GetValue(keys) ?? DevelopmentKeys.ProfileFolder(), clock)));
        return command;
    }
}
