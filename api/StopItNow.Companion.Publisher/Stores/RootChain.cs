using System.Globalization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>Roots 1 to n, each signed by the one before it; n is at least 1.</summary>
internal sealed class RootChain
{
    private readonly IReadOnlyList<TrustedRoot> _roots;

    private RootChain(IReadOnlyList<TrustedRoot> roots) => _roots = roots;

    public TrustedRoot Newest => _roots[^1];

    public string Channel => Newest.Channel;

    public IReadOnlyList<TrustedRoot> Roots => _roots;

    /// <summary>The root of a version, or null when the chain does not reach it.</summary>
    public TrustedRoot? Of(int version) => version <= _roots.Count ? _roots[version - 1] : null;

    /// <summary>Reads <c>1.json</c>, <c>2.json</c> and so on up to the first that is missing; null when there is no first.</summary>
    /// <exception cref="Refusal">A root is not what it should be.</exception>
    public static RootChain? TryRead(IFiles files, string folder)
    {
        RootChain? chain = Read(files, folder, out string? fault);
        return fault is null ? chain : throw new Refusal(fault);
    }

    /// <summary>The same, up to the first that is missing or not what it should be.</summary>
    public static RootChain? ReadWhole(IFiles files, string folder) => Read(files, folder, out _);

    /// <exception cref="Refusal">There is no root, or one is not what it should be.</exception>
    public static RootChain Read(IFiles files, string folder)
        => TryRead(files, folder) ?? throw new Refusal($"There is no root in {folder}: 1.json is missing. Give the folder of roots that 'keys new' made.");

    private static RootChain? Read(IFiles files, string folder, out string? fault)
    {
        List<TrustedRoot> roots = [];
        fault = null;
        while (fault is null && files.Read(PathOf(folder, roots.Count + 1)) is { } bytes)
        {
            RootReading reading = roots is [.., var last] ? RootReader.Follow(last, bytes) : RootReader.First(bytes);
            if (reading.Root is { } root && root.Version == roots.Count + 1)
            {
                roots.Add(root);
                continue;
            }

            string reason = reading.Reason is { } refused ? Word.Of(refused) : "another version";
            fault = $"The root {PathOf(folder, roots.Count + 1)} is refused: {reason}. Put back the file that was made with the keys.";
        }

        return roots.Count > 0 ? new RootChain(roots) : null;
    }

    public static string PathOf(string folder, int version) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{version}.json"));

    /// <summary>Whether both begin alike, as far as the shorter one goes: then they are the same keys' roots.</summary>
    public bool AgreesWith(RootChain other) => _roots.Zip(other._roots).All(pair => pair.First.PayloadSha256 == pair.Second.PayloadSha256);
}
