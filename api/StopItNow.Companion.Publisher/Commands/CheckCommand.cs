using System.CommandLine;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>check</c>: every problem in one run, as <c>file:line field: what is wrong, how to mend it</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider clock)
    {
        ContentOptions options = new();
        Command command = new("check", "Read all content and list every problem, with its file and line. Changes nothing.");
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            CheckedContent content = CheckedContent.Read(options.Read(parsed, clock));
            content.Print();
            return content.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Problems;
        }));
        return command;
    }
}
