using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>One side's tokens.</summary>
internal sealed record Side(byte[] Read, byte[] Write, byte[] End)
{
    public static Side New() => new(TestMailbox.Random(32), TestMailbox.Random(32), TestMailbox.Random(32));
}

/// <summary>A mailbox as its two browsers know it: the id and every token, all random.</summary>
internal sealed class TestMailbox
{
    public string Id { get; init; } = Text(Random(16));

    public byte[] Registration { get; init; } = Random(32);

    public Side Person { get; init; } = Side.New();

    public Side Partner { get; init; } = Side.New();

    public string Path => $"/v1/mailboxes/{Id}";

    public string Notes => $"{Path}/notes";

    public static byte[] Random(int size) => RandomNumberGenerator.GetBytes(size);

    public static byte[] Sealed() => Random(1_400);

    public static string Key() => Guid.NewGuid().ToString();

    public static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>The body that registers it.</summary>
    public string Body(int days = 90) =>
        $$"""
        {"registration":"{{Hash(Registration)}}","tokens":{"person":{{Hashes(Person)}},"partner":{{Hashes(Partner)}}},"days":{{days}}}
        """;

    public Task<HttpResponseMessage> Register(HttpClient client, int days = 90) => Register(client, Body(days), Registration);

    public Task<HttpResponseMessage> Register(HttpClient client, string body, byte[] token, string type = "application/json") =>
        Send(client, HttpMethod.Put, Path, token, new StringContent(body, Encoding.UTF8, type));

    public Task<HttpResponseMessage> Post(HttpClient client, Side side, long counter, byte[] note, string? key = null) => Post(client, side.Write, counter, note, key);

    public Task<HttpResponseMessage> Post(HttpClient client, byte[] token, long counter, byte[] note, string? key = null) =>
        Send(client, HttpMethod.Post, Notes, token, Octets(note), ("Note-Counter", counter.ToString(CultureInfo.InvariantCulture)), ("Idempotency-Key", key ?? Key()));

    public Task<HttpResponseMessage> Read(HttpClient client, Side side, string query = "") => Send(client, HttpMethod.Get, Notes + query, side.Read);

    public Task<HttpResponseMessage> End(HttpClient client, Side side) => Send(client, HttpMethod.Delete, Path, side.End);

    /// <summary>A new one, registered.</summary>
    public static async Task<TestMailbox> Registered(HttpClient client, int days = 90)
    {
        var mailbox = new TestMailbox();
        Assert.Equal(HttpStatusCode.NoContent, (await mailbox.Register(client, days)).StatusCode);
        return mailbox;
    }

    /// <summary>Sends so many notes, one after the other.</summary>
    public async Task<IReadOnlyList<byte[]>> Fill(HttpClient client, Side side, int notes)
    {
        List<byte[]> sent = [];
        for (var counter = 1; counter <= notes; counter++)
        {
            sent.Add(Sealed());
            Assert.Equal(HttpStatusCode.Created, (await Post(client, side, counter, sent[^1])).StatusCode);
        }

        return sent;
    }

    public static HttpContent Octets(byte[] note) => new ByteArrayContent(note) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    public static Task<HttpResponseMessage> Send(
        HttpClient client, HttpMethod method, string target, byte[]? token, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, target) { Content = content };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Text(token)}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Responses.Patience);
    }

    private static string Hash(byte[] token) => Text(SHA256.HashData(token));

    private static string Hashes(Side side) => $$"""{"read":"{{Hash(side.Read)}}","write":"{{Hash(side.Write)}}","end":"{{Hash(side.End)}}"}""";
}

/// <summary>A page of notes, as a browser reads it.</summary>
internal sealed record NotesPage(long Last, IReadOnlyList<(long Counter, byte[] Note)> Notes)
{
    public static async Task<NotesPage> Of(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.Json();
        return new(
            page.GetProperty("last").GetInt64(),
            [.. page.GetProperty("notes").EnumerateArray().Select(note => (note.GetProperty("counter").GetInt64(), note.GetProperty("note").GetBytesFromBase64()))]);
    }

    public IEnumerable<long> Counters => Notes.Select(note => note.Counter);
}
