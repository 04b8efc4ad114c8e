using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>Roots as documents: keys and ids in the order that the protocol asks for.</summary>
internal static class Documents
{
    public static RootDocument Of(
        string channel, int version, DateTimeOffset now, IReadOnlyList<RootKey> root, int rootThreshold, IReadOnlyList<RootKey> head, int headThreshold)
        => new(channel, version, now, InOrder([.. root, .. head]), Role(root, rootThreshold), Role(head, headThreshold));

    private static RootRole Role(IEnumerable<RootKey> keys, int threshold) => new([.. InOrder(keys).Select(key => key.Id)], threshold);

    private static RootKey[] InOrder(IEnumerable<RootKey> keys) => [.. keys.OrderBy(key => key.Id, StringComparer.Ordinal)];
}
