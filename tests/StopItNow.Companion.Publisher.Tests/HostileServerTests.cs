using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Online;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary><c>verify</c> against the server and the table of faults that the browser tests use.</summary>
public sealed class HostileServerTests(HostileServerTests.Stage stage) : IClassFixture<HostileServerTests.Stage>
{
    [Fact]
    public async Task Accepts_what_the_server_serves_while_it_behaves()
    {
        await stage.Server.Does(HostileServer.Behaves);

        PublisherRun run = await Verify();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal("root 2: accepted", run.Lines[1]);
    }

    [Theory]
    [MemberData(nameof(Fast))]
    public async Task Refuses_what_the_network_did_to_it(string fault, string at)
    {
        ServedFault served = ServedFault.Of(fault, at);
        await stage.Server.Does(served.Script);

        PublisherRun run = await Verify();

        Assert.Equal(1, run.ExitCode);
        AssertRefused(served, run.Lines[^1]);
    }

    [Theory]
    [MemberData(nameof(Slow))]
    public async Task Waits_no_longer_than_its_limit(string fault, string at)
    {
        ServedFault served = ServedFault.Of(fault, at);
        await stage.Server.Does(served.Script);
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        using Service service = new(new Uri(stage.Server.Address), clock);
        List<string> said = [];

        Task<bool> looking = new Verification(service, clock, said.Add).Run(stage.Root, null, TestContext.Current.CancellationToken);
        await stage.Server.Asked(at, TestContext.Current.CancellationToken);
        Assert.False(looking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.False(await looking);
        AssertRefused(served, said[^1]);
    }

    public static TheoryData<string, string> Fast => ServedFault.Fast;

    public static TheoryData<string, string> Slow => ServedFault.Slowly;

    private Task<PublisherRun> Verify() => PublisherRun.Of("verify", "--url", stage.Server.Address, "--root", stage.RootFile);

    /// <summary>The release as a whole is refused when a blob came whole but is not what the head says.</summary>
    private static void AssertRefused(ServedFault fault, string line)
        => Assert.Matches($"^REFUSED: (v1/catalogue/{fault.Kind}.*{(fault.Kind == "blobs" ? "|the release" : "")}): ({string.Join('|', fault.Words)})(\\. .+)?$", line);

    /// <summary>A store with a second root, and one server over it for all of them.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly Workshop _shop = new Workshop().Serving(ContentExample.Minimal());

        private HostileServer? _server;

        internal HostileServer Server => _server ?? throw new InvalidOperationException("the hostile server was not started");

        internal string RootFile => _shop.Folder.At("keys", "roots", "1.json");

        internal TrustedRoot Root => RootReader.First(File.ReadAllBytes(RootFile)).Root!;

        public async ValueTask InitializeAsync()
        {
            Workshop.Succeed(await _shop.Rotate("--head"));
            Workshop.Succeed(await _shop.Resign());
            _server = await HostileServer.Serving(_shop.Folder.Store);
        }

        public ValueTask DisposeAsync()
        {
            _server?.Dispose();
            _shop.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
