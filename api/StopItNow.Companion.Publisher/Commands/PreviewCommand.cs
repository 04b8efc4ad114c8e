using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using StopItNow.Companion.Publisher.Development;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Preview;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>preview</c>: the pause page and the help page with the content as written now, on this machine only, until it is stopped.</summary>
internal static class PreviewCommand
{
    private const string Package = "extension/dist/chromium";
    private const string Service = ".artifacts/bin/StopItNow.Companion.Api/debug/StopItNow.Companion.Api.dll";

    public static Command Create(TimeProvider clock)
    {
        ContentOptions options = new(withStore: false);
        Option<int> port = new("--port") { Description = "Port on loopback", HelpName = "number", DefaultValueFactory = _ => 5090 };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!ushort.TryParse(text, CultureInfo.InvariantCulture, out ushort number) || number == 0))
            {
                result.AddError("--port needs a whole number from 1 to 65535.");
            }
        });
        Option<string> package = new("--package") { Description = "Folder of the built extension", HelpName = "folder", DefaultValueFactory = _ => Package };
        Option<string> service = new("--service") { Description = "The built service", HelpName = "file", DefaultValueFactory = _ => Service };
        Option<string?> keys = new("--keys") { Description = "Folder of the development keys the extension was built with; in the user's profile if not given", HelpName = "folder" };
        Command command = new("preview", "Show the pause page and the help page with the content as written now, to a browser on this machine. Publishes nothing.")
        {
            port, package, service, keys,
        };
        options.AddTo(command);
        command.SetAction(parsed => Sentence.Guard(() => Run(
            options.Read(parsed, clock), PackageFiles.Open(parsed.GetRequiredValue(package)), Existing(parsed.GetRequiredValue(service)),
            parsed.GetValue(keys) ?? DevelopmentKeys.ProfileFolder(), parsed.GetRequiredValue(port), clock)));
        return command;
    }

    private static int Run(ContentRequest request, PackageFiles package, string service, string keysFolder, int port, TimeProvider clock)
    {
        KeyFolder keys = DevelopmentKeys.OpenOrMake(keysFolder, clock);
        package.RequireTakes(keys);
        DirectoryInfo store = Directory.CreateTempSubdirectory("preview-");
        try
        {
            PreviewRelease release = new(request, keys, store.FullName, clock);
            using PreviewServer server = new(release, package, service, port);
            server.Start();
            using ManualResetEventSlim stopped = new();
            void Stop(PosixSignalContext signal)
            {
                signal.Cancel = true;
                stopped.Set();
            }

            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            Console.WriteLine($"Open {server.Address} in a browser. Press Ctrl+C to stop.");
            Task serving = server.ServeAsync();
            Task.WaitAny(serving, Task.Run(() => stopped.Wait()));
            return serving.IsFaulted ? throw serving.Exception.InnerException! : ExitCodes.Done;
        }
        finally
        {
            store.Delete(recursive: true);
        }
    }

    private static string Existing(string service)
        => File.Exists(service) ? service : throw new Refusal($"There is no built service at {service}. Build the solution first, or give its file with --service.");
}
