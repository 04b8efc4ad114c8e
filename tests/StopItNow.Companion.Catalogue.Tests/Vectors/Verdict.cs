using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>What this implementation says of a case: <c>accepted</c> or the reason.</summary>
internal static class Verdict
{
    public static string OfStrictJson(JsonObject item) => Word(StrictJson.Fault(Bytes(item, "bytes")));

    public static string OfRoot(JsonObject item) => Word(item["trusted"] is null
        ? RootReader.First(Bytes(item, "envelope")).Reason
        : RootReader.Follow(Trusted(item, "trusted"), Bytes(item, "envelope")).Reason);

    public static string OfHead(JsonObject item) => Word(HeadReader.Read(Bytes(item, "head"), Trusted(item, "root"), Floor(item), item["client"]!.GetValue<string>()).Reason);

    public static string OfRelease(JsonObject item)
    {
        JsonObject blobs = item["blobs"]!.AsObject();
        return Word(ReleaseReader.Read(
            Bytes(item, "head"),
            sha256 => blobs.TryGetPropertyValue(sha256, out JsonNode? bytes) ? new ReadOnlyMemory<byte>(Convert.FromBase64String(bytes!.GetValue<string>())) : null,
            Trusted(item, "root")).Reason);
    }

    private static TrustedRoot Trusted(JsonObject item, string member) => RootReader.First(Bytes(item, member)).Root ?? throw new InvalidOperationException("the case's own root is refused");

    private static Floor? Floor(JsonObject item) => item["floor"] is { } floor
        ? new Floor(floor["rootVersion"]!.GetValue<int>(), floor["sequence"]!.GetValue<long>(), floor["payloadSha256"]!.GetValue<string>())
        : null;

    private static byte[] Bytes(JsonObject item, string member) => Convert.FromBase64String(item[member]!.GetValue<string>());

    private static string Word(RejectionReason? reason) => reason is { } value ? Content.Word.Of(value) : "accepted";
}
