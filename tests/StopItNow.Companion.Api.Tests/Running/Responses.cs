using System.IO.Compression;
using System.Text.Json;

namespace StopItNow.Companion.Api.Tests.Running;

internal static class Responses
{
    public static CancellationToken Patience => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Get(this HttpClient client, string target, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Get, target, headers);

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string target, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, target);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Patience);
    }

    public static async Task<byte[]> Plain(this HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync(Patience);
        using var plain = new MemoryStream();
        await using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        await decoded.CopyToAsync(plain, Patience);
        return plain.ToArray();
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Patience)).RootElement;

    public static Task<string> Text(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(Patience);

    public static string Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public static IEnumerable<string> Ids(this JsonElement answer) => answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
