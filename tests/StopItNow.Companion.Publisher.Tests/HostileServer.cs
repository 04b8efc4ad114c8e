using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using StopItNow.Companion.Catalogue.Tests.Examples;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>The catalogue server that misbehaves as told, the same as the browser tests have: <c>tests/hostile/server.mjs</c>.</summary>
internal sealed class HostileServer : IDisposable
{
    public const string Behaves = "{}";

    private readonly Process _process;
    private readonly HttpClient _client;

    private HostileServer(Process process, string address)
    {
        _process = process;
        Address = address;
        _client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "hostile");

    /// <summary>Serves a store until disposed. Needs Node.js, which builds the extension as well.</summary>
    public static async Task<HostileServer> Serving(string store)
    {
        ProcessStartInfo start = new("node", [Path.Combine(Folder, "server.mjs"), store]) { RedirectStandardOutput = true };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        string printed = await process.StandardOutput.ReadLineAsync(limit.Token) ?? "nothing";
        const string Front = "listening on ";
        return printed.StartsWith(Front, StringComparison.Ordinal)
            ? new HostileServer(process, printed[Front.Length..])
            : throw new InvalidOperationException($"the hostile server printed: {printed}");
    }

    /// <summary>What it does from now on, as the head of <c>server.mjs</c> describes it.</summary>
    public async Task Does(string script)
    {
        using StringContent content = new(script);
        using HttpResponseMessage response = await _client.PutAsync(new Uri("script", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until something below <c>/v1/catalogue/</c> was asked for since the last script.</summary>
    public async Task Asked(string kind, CancellationToken stop)
    {
        for (bool isAsked = false; !isAsked; await Task.Delay(20, stop))
        {
            JsonElement asked = await _client.GetFromJsonAsync<JsonElement>(new Uri("asked", UriKind.Relative), stop);
            isAsked = asked.EnumerateArray().Any(each => each.GetProperty("target").GetString()!.StartsWith($"/v1/catalogue/{kind}", StringComparison.Ordinal));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
