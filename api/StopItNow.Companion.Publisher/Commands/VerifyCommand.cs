using System.CommandLine;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Online;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>verify</c>: what the extension does, against a live service; its exit code is the operator's alarm.</summary>
internal static class VerifyCommand
{
    public static Command Create(TimeProvider clock)
    {
        Option<Uri> url = new("--url")
        {
            Description = "Address of the service, such as https://catalogue.example/",
            HelpName = "address",
            Required = true,
            CustomParser = result =>
            {
                if (result.Tokens is [{ Value: var text }] && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
                    && address.Scheme is "https" or "http" && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0)
                {
                    return address;
                }

                result.AddError("--url needs an address such as https://catalogue.example/.");
                return null;
            },
        };
        Option<string> root = new("--root") { Description = "Root that the extension was built with", HelpName = "file", Required = true };
        Option<string?> state = new("--state")
        {
            Description = "File that remembers the newest release seen, so that a service that goes back is noticed; made when missing",
            HelpName = "file",
        };
        Command command = new("verify", "Fetch everything a service offers, plain and compressed, and check it as the extension does. Ends with 1 when anything is refused or 15 days or less are left.")
        {
            url, root, state,
        };
        command.SetAction((parsed, stop) => Verify(parsed.GetRequiredValue(url), parsed.GetRequiredValue(root), parsed.GetValue(state), clock, stop));
        return command;
    }

    private static async Task<int> Verify(Uri url, string rootFile, string? stateFile, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            using Service service = new(url, clock);
            Verification verification = new(service, clock, Console.WriteLine);
            bool good = await verification.Run(ReadRoot(rootFile), stateFile is null ? null : new StateFile(stateFile), stop);
            return good ? ExitCodes.Done : ExitCodes.Problems;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Refusal)
        {
            return Sentence.Guard(() => throw exception);
        }
    }

    private static TrustedRoot ReadRoot(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no file {file}. Give the root that the extension was built with, such as roots/1.json.");
        }

        RootReading reading = RootReader.First(File.ReadAllBytes(file));
        return reading.Root ?? throw new Refusal($"{file} is no root: {Word.Of(reading.Reason!.Value)}. Give the root that the extension was built with.");
    }
}
