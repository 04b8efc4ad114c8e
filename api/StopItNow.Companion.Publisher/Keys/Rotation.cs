using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>Puts a new key in the place of another: root n + 1, signed by every root key that is here, which must be enough for root n and for root n + 1.</summary>
internal static class Rotation
{
    /// <summary>Puts a new key in the place of <paramref name="retired"/>, whose file stays, so that nothing is lost by a mistake.</summary>
    /// <exception cref="WrongPassphrase">A key does not open; nothing was made.</exception>
    /// <exception cref="Refusal">Too few root keys are here.</exception>
    public static Rotated Rotate(KeyFolder folder, KeyRole role, string retired, string passphrase, DateTimeOffset now)
    {
        RootDocument old = folder.Roots.Newest.Document;
        List<ECDsa> signers = [];
        using ECDsa made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            signers.AddRange(old.Root.Keys.Where(id => folder.Has(KeyRole.Root, id)).Select(id => folder.Open(KeyRole.Root, id, passphrase)));
            RequireEnough(folder, old, signers.Count);
            Passphrase.RequireGood(passphrase, old.Channel);
            TrustedRoot next = Sign(folder.Roots.Newest, Next(old, role, retired, Signing.PublicKey(made), now), role == KeyRole.Root ? [.. signers, made] : signers);
            KeyFile.Write(folder.Folder, role, made, passphrase);
            string path = RootChain.PathOf(KeyFolder.RootsOf(folder.Folder), next.Version);
            if (File.Exists(path))
            {
                throw new Refusal($"{path} was made in the meantime. Look at it with 'keys show', then decide whether to rotate again.");
            }

            DiskFiles files = new();
            files.WriteWhole(path, next.Bytes);
            files.Flush(KeyFolder.RootsOf(folder.Folder));
            return new Rotated(next.Version, Signing.KeyId(made), retired);
        }
        finally
        {
            signers.ForEach(key => key.Dispose());
        }
    }

    private static void RequireEnough(KeyFolder folder, RootDocument old, int here)
    {
        if (here < old.Root.Threshold)
        {
            throw new Refusal(
                $"A new root needs the signatures of {old.Root.Threshold} root keys, and {here} of them are in {folder.Folder}. Copy the others there for as long as it takes.");
        }
    }

    private static RootDocument Next(RootDocument old, KeyRole role, string retired, RootKey made, DateTimeOffset now)
    {
        List<RootKey> Kept(RootRole of) => [.. old.Keys.Where(key => of.Keys.Contains(key.Id) && key.Id != retired)];
        List<RootKey> root = Kept(old.Root);
        List<RootKey> head = Kept(old.Head);
        (role == KeyRole.Root ? root : head).Add(made);
        return Documents.Of(old.Channel, old.Version + 1, now, root, old.Root.Threshold, head, old.Head.Threshold);
    }

    private static TrustedRoot Sign(TrustedRoot before, RootDocument document, IReadOnlyList<ECDsa> signers)
    {
        RootReading reading = RootReader.Follow(before, signers.Aggregate(document.ToEnvelope(), Signing.Sign).Encode());
        return reading.Root ?? throw new InvalidOperationException($"the reader rejects the root that was made: {Word.Of(reading.Reason!.Value)}");
    }
}

/// <summary>What a rotation did.</summary>
internal sealed record Rotated(int Version, string MadeId, string RetiredId);
