using System.CommandLine;
using StopItNow.Companion.Publisher.Commands;

TimeProvider clock = TimeProvider.System;
RootCommand root = new(
    """
    Checks the words, services and search engines that A Pause shows, builds releases from them, signs and publishes them.

    Exit codes: 0 done; 1 problems found, or refused, and nothing changed; 2 the command was not understood, or a file could not be read or written.
    """)
{
    CheckCommand.Create(clock),
    BuildCommand.Create(clock),
    PreviewCommand.Create(clock),
    SchemaCommand.Create(),
    ListsCommand.Create(),
    DiffCommand.Create(),
    SignCommand.Create(clock),
    PublishCommand.Create(clock),
    ResignCommand.Create(clock),
    RollbackCommand.Create(clock),
    VerifyCommand.Create(clock),
    KeysCommand.Create(clock),
    DevelopCommand.Create(clock),
};

ParseResult parsed = root.Parse(args);
int exit = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCodes.NotDone : exit;
