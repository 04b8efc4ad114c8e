using System.Net;
using System.Net.Sockets;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Startup;

/// <summary>What an operator sees who starts the service with something wrong: the program itself, as a process.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly StoreFolder _store = new(TestContent.Small);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Refuses_to_start_without_a_store()
    {
        var nothing = Path.Combine(_store.Path, "nothing");
        await Refuses(
            $"current of the release store in {nothing} was refused (no-pointer): publish a release there, or set Catalogue:Directory to a store that has one.",
            ("Catalogue__Directory", nothing));
    }

    [Fact]
    public async Task Refuses_a_release_with_one_flipped_bit()
    {
        var blob = TestContent.Small.Blobs.Keys.First();
        StoreFolder.FlipBit(_store.Blob(blob));
        await Refuses($"blobs/{blob} of the release store in {_store.Path} was refused (wrong-hash): put the file back as it was published, or publish again with the publisher.");
    }

    [Fact]
    public async Task Refuses_a_root_of_development_outside_the_development_environment() =>
        await Refuses(
            "roots/1.json of the release store in", "was refused (wrong-channel): a root of channel development serves in the Development environment only",
            ("ASPNETCORE_ENVIRONMENT", "Production"));

    [Fact]
    public async Task Refuses_it_where_nobody_said_which_environment_it_is() =>
        await Refuses("roots/1.json", "was refused (wrong-channel)", ("ASPNETCORE_ENVIRONMENT", ""));

    [Fact]
    public async Task Starts_in_production_with_a_production_root_and_does_not_call_itself_a_development_build()
    {
        using var store = new StoreFolder(TestContent.Small.Under(TestRoot.New("production")));
        using var service = ServiceProcess.Start(store.Path, ("ASPNETCORE_ENVIRONMENT", "Production"));
        var said = await service.Welcome();

        Assert.Contains("A Pause is running.", said);
        Assert.DoesNotContain("development build", said);
    }

    [Fact]
    public async Task Refuses_a_limiter_that_clients_could_steer() =>
        await Refuses("IpRateLimiting:RealIpHeader would let a client choose its own address", ("IpRateLimiting__RealIpHeader", "X-Real-IP"));

    [Fact]
    public async Task Refuses_a_proxy_that_is_no_address() =>
        await Refuses("KnownProxies:0 must be the address of one proxy", ("KnownProxies__0", "10.0.0.0/8"));

    [Fact]
    public async Task Refuses_an_address_that_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Refuses($"Another program already uses the address http://{taken.LocalEndpoint}: stop it", ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}"));
    }

    [Fact]
    public async Task Starts_where_it_is_told_and_says_what_to_do_next()
    {
        using var service = Start();
        var said = await service.Welcome();

        Assert.Matches(@"Open http://127\.0\.0\.1:[0-9]+/ in a browser", said);
        Assert.Contains("The extension is not built yet", said);
        Assert.Contains("development build", said);
    }

    [Theory]
    [InlineData("http://companion.example", true)]
    [InlineData("http://127.0.0.1:{port}", false)]
    public async Task Says_which_service_the_packages_belong_to_when_it_is_another(string origin, bool said)
    {
        var port = FreePort();
        PackageFiles.Write(_store.Path, origin.Replace("{port}", $"{port}", StringComparison.Ordinal));
        using var service = Start(("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
        var lines = (await service.Welcome()).Split('\n');

        Assert.Equal(said, lines.Contains($"  The offered packages take their messages from {origin} only."));
        Assert.Contains(lines, line => line.StartsWith("  Extension: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://192.0.2.1:5099")]
    public Task An_address_that_cannot_be_served_on(string address)
        => Refuses("The address to serve on cannot be used", ("ASPNETCORE_URLS", address));

    private async Task Refuses(string sentence, string more, params (string Name, string Value)[] environment)
    {
        var line = await Refuses(sentence, environment);
        Assert.Contains(more, line);
    }

    private async Task<string> Refuses(string sentence, params (string Name, string Value)[] environment)
    {
        using var service = Start(environment);
        var process = service.Process;
        var said = await process.StandardError.ReadToEndAsync(Responses.Patience) + await process.StandardOutput.ReadToEndAsync(Responses.Patience);
        await process.WaitForExitAsync(Responses.Patience);

        Assert.Equal(1, process.ExitCode);
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Not started. ", line);
        Assert.Contains(sentence, line);
        return line;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ServiceProcess Start(params (string Name, string Value)[] environment) => ServiceProcess.Start(_store.Path, environment);
}
