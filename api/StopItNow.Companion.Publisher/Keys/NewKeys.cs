using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>Three root keys, one head key, and root 1, which all three root keys sign. Made beside and renamed: the folder is whole or not there.</summary>
internal static class NewKeys
{
    private const int RootKeys = 3;
    private const int RootThreshold = 2;

    /// <exception cref="Refusal">Something is there already, or the passphrase is too short.</exception>
    public static KeyFolder Make(string folder, string channel, string passphrase, DateTimeOffset now)
    {
        RequireNothingThere(folder);
        Passphrase.RequireGood(passphrase, channel);
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string beside = $"{full}.{Guid.NewGuid():n}{WholeFiles.Unfinished}";
        try
        {
            Write(beside, channel, passphrase, now);
            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(beside, full);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }

        return KeyFolder.Open(full);
    }

    public static void RequireNothingThere(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new Refusal($"{folder} holds something already, and keys are never written over. Give another folder with --dir.");
        }
    }

    private static void Write(string folder, string channel, string passphrase, DateTimeOffset now)
    {
        KeyFile.MakeFolder(folder);
        Directory.CreateDirectory(KeyFolder.RootsOf(folder));
        using ECDsa head = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECDsa[] roots = [.. Enumerable.Range(0, RootKeys).Select(_ => ECDsa.Create(ECCurve.NamedCurves.nistP256))];
        try
        {
            RootDocument document = Documents.Of(channel, 1, now, [.. roots.Select(Signing.PublicKey)], RootThreshold, [Signing.PublicKey(head)], 1);
            Envelope envelope = roots.Aggregate(document.ToEnvelope(), Signing.Sign);
            KeyFile.Write(folder, KeyRole.Head, head, passphrase);
            Array.ForEach(roots, root => KeyFile.Write(folder, KeyRole.Root, root, passphrase));
            new DiskFiles().WriteWhole(RootChain.PathOf(KeyFolder.RootsOf(folder), 1), envelope.Encode());
        }
        finally
        {
            Array.ForEach(roots, root => root.Dispose());
        }
    }
}
