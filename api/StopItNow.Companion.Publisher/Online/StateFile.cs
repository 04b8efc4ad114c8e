using System.Text.Json;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Online;

/// <summary>Remembers the newest release that was seen, as a client does.</summary>
internal sealed class StateFile(string path)
{
    private static readonly DiskFiles Files = new();

    /// <exception cref="IOException">The file is not one of ours.</exception>
    public Floor? Read()
    {
        if (Files.Read(path) is not { } bytes)
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            JsonElement root = json.RootElement;
            return new Floor(root.GetProperty("rootVersion").GetInt32(), root.GetProperty("sequence").GetInt64(), root.GetProperty("payloadSha256").GetString() ?? "");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new IOException($"{path} does not say which release was seen last. Remove it, and look by hand whether the service went back.");
        }
    }

    public void Write(Floor floor)
        => Files.WriteWhole(path, JsonSerializer.SerializeToUtf8Bytes(new { rootVersion = floor.RootVersion, sequence = floor.Sequence, payloadSha256 = floor.PayloadSha256 }));
}
