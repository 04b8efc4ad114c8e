using System.Text.Json;
using StopItNow.Companion.Catalogue.Json;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>Which keys, roles and thresholds a root may have.</summary>
internal static class RootRules
{
    private const int MostKeys = 16;

    /// <summary>The root a payload describes, or null when it may not be.</summary>
    public static RootDocument? Read(JsonElement payload)
    {
        if (!payload.TryText("channel", out string channel) || !Channels.IsChannel(channel)
            || !payload.TryInteger("version", out long version) || version is < 1 or > RootDocument.LargestVersion
            || !payload.TryText("issuedAt", out string issued) || !ProtocolTime.TryRead(issued, out DateTimeOffset issuedAt)
            || Keys(payload) is not { } keys)
        {
            return null;
        }

        HashSet<string> known = keys.Select(key => key.Id).ToHashSet(StringComparer.Ordinal);
        return Role(payload, "root", 2, known) is { } root && Role(payload, "head", 1, known) is { } head
            && !root.Keys.Intersect(head.Keys, StringComparer.Ordinal).Any()
            ? new RootDocument(channel, (int)version, issuedAt, keys, root, head)
            : null;
    }

    private static List<RootKey>? Keys(JsonElement payload)
    {
        if (!payload.TryList("keys", out JsonElement list) || list.GetArrayLength() > MostKeys)
        {
            return null;
        }

        List<RootKey> keys = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!item.TryText("id", out string id) || !item.TryText("algorithm", out string algorithm) || !item.TryBase64("spki", out byte[] spki)
                || id != Hash.Of(spki) || (algorithm == RootKey.EcdsaP256Sha256 && !P256.IsKey(spki)))
            {
                return null;
            }

            keys.Add(new RootKey(id, algorithm, spki));
        }

        return InOrder([.. keys.Select(key => key.Id)]) ? keys : null;
    }

    private static RootRole? Role(JsonElement payload, string name, int lowest, HashSet<string> known)
    {
        if (!payload.TryObject(name, out JsonElement role) || !role.TryList("keys", out JsonElement list) || list.GetArrayLength() > MostKeys
            || !role.TryInteger("threshold", out long threshold))
        {
            return null;
        }

        string?[] ids = [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null)];
        return ids.All(id => id is not null && known.Contains(id)) && InOrder(ids!) && threshold >= lowest && threshold <= ids.Length
            ? new RootRole(ids!, (int)threshold)
            : null;
    }

    private static bool InOrder(string[] ids) => ids.Skip(1).Zip(ids, (after, before) => string.CompareOrdinal(before, after) < 0).All(holds => holds);
}
