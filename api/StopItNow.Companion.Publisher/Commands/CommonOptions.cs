using System.CommandLine;
using System.CommandLine.Parsing;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Options that mean the same in several commands.</summary>
internal static class CommonOptions
{
    public static Option<string> Candidate() => new("--candidate")
    {
        Description = "Folder that 'build' wrote",
        HelpName = "folder",
        Required = true,
    };

    public static Option<string> Keys() => new("--keys")
    {
        Description = "Folder that 'keys new' made",
        HelpName = "folder",
        Required = true,
    };

    public static Option<string?> PassphraseFile() => new("--passphrase-file")
    {
        Description = "File whose one line is the passphrase; asked for when not given",
        HelpName = "file",
    };

    public static Option<Position?> Position(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "release",
        CustomParser = result => Read(name, result),
    };

    private static Position? Read(string name, ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && Catalogue.Releases.Position.TryParse(text, out Position position))
        {
            return position;
        }

        result.AddError($"{name} needs a release written as 1-7: root version, then sequence.");
        return null;
    }
}
