using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>The page for operators and what ships beside it. Its key ceremony has a test of its own; <c>tests/soak operating</c> runs every block of it.</summary>
public sealed partial class OperatingPageTests
{
    private const string Store = "/var/lib/stopitnow-companion/store";

    private static readonly string[] Units =
        ["stopitnow-companion.socket", "stopitnow-companion.service", "stopitnow-companion-verify.service", "stopitnow-companion-verify.timer"];

    [Fact]
    public void Every_block_of_commands_has_a_name_by_which_it_is_run()
    {
        Assert.Equal(Fence().Count(OperatingFiles.Page), 2 * OperatingFiles.Blocks.Count);
        Assert.True(OperatingFiles.Blocks.Count > 15);
    }

    [Fact]
    public void Every_file_that_ships_is_named_on_the_page_and_every_one_it_names_ships()
    {
        var named = ShippedFile().Matches(OperatingFiles.Page).Select(file => file.Groups[1].Value).Distinct().Order();
        Assert.Equal(Units.Concat(["nginx.conf", "unavailable.html"]).Order(), named);
        Assert.All(named, file => Assert.True(File.Exists(OperatingFiles.Deploy(file)), file));
    }

    [Fact]
    public async Task Systemd_finds_no_fault_in_the_units_and_little_that_the_service_may_do()
    {
        using Machine machine = new();
        foreach (var unit in Units)
            File.Copy(OperatingFiles.Deploy(unit), machine.At("etc/systemd/system", unit));
        foreach (var program in new[] { "opt/stopitnow-companion/current/StopItNow.Companion.Api", "opt/stopitnow-publisher/stopitnow-publisher" })
            machine.Executable(program);

        Assert.Equal((0, ""), await Run($"cp -r /usr/lib/systemd/system '{machine.At("usr/lib/systemd/system")}' && systemd-analyze verify --man=no --root='{machine.Root}' {string.Join(' ', Units)}"));

        // From 0, nothing, to 100, everything.
        var (code, said) = await Run($"systemd-analyze security --offline=true --threshold=20 --no-pager '{OperatingFiles.Deploy("stopitnow-companion.service")}'");
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task A_copy_made_by_the_page_s_commands_is_served_elsewhere_and_a_damaged_one_is_refused()
    {
        using Machine machine = new();
        using StoreFolder store = new(TestContent.Small.Under(TestRoot.New(Channels.Production)));
        var backup = OperatingFiles.Blocks["backup"].Replace(Store, store.Path, StringComparison.Ordinal).Replace("/var/backups", machine.At("backups"), StringComparison.Ordinal);
        var (code, said) = await Run($"set -e\n{backup}");
        Assert.True(code == 0, said);

        var copy = machine.At("backups", "stopitnow-companion", "store");
        using (var restored = ServiceProcess.Start(copy, ("ASPNETCORE_ENVIRONMENT", "Production")))
        {
            using HttpClient client = new() { BaseAddress = new(await restored.Address()) };
            using var ready = await client.Get("/health/ready");
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            Assert.Contains("\"sequence\":1", await ready.Text());
        }

        StoreFolder.FlipBit(Directory.EnumerateFiles(Path.Combine(copy, "blobs")).First());
        using var damaged = ServiceProcess.Start(copy, ("ASPNETCORE_ENVIRONMENT", "Production"));
        Assert.Contains("was refused", await damaged.Process.StandardError.ReadToEndAsync(Responses.Patience));
    }

    private static async Task<(int Code, string Said)> Run(string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", commands]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = shell.StandardOutput.ReadToEndAsync(Responses.Patience);
        var error = await shell.StandardError.ReadToEndAsync(Responses.Patience);
        await shell.WaitForExitAsync(Responses.Patience);
        return (shell.ExitCode, await output + error);
    }

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(stopitnow-companion[a-z-]*\.(?:service|socket|timer)(?= |$|\))|nginx\.conf|unavailable\.html)", RegexOptions.Multiline)]
    private static partial Regex ShippedFile();

    /// <summary>A folder that stands for a machine's root.</summary>
    private sealed class Machine : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("machine-").FullName;

        public string At(params string[] parts)
        {
            var path = Path.Combine([Root, .. parts]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return path;
        }

        public void Executable(string path) => File.Copy("/bin/true", At(path));

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
