using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>
/// Keys as files: <c>roots/&lt;n&gt;.json</c>, which anybody may read, and <c>root-&lt;id&gt;.pem</c> and <c>head-&lt;id&gt;.pem</c>, which only their
/// owner may, encrypted. A key that is kept elsewhere is simply not there.
/// </summary>
internal sealed class KeyFolder
{
    private const string RootsName = "roots";

    private KeyFolder(string folder, RootChain roots) => (Folder, Roots) = (folder, roots);

    public string Folder { get; }

    public RootChain Roots { get; }

    /// <exception cref="IOException">There is no such folder.</exception>
    /// <exception cref="Refusal">Its roots are not what they should be.</exception>
    public static KeyFolder Open(string folder)
        => Directory.Exists(folder)
            ? new KeyFolder(folder, RootChain.Read(new DiskFiles(), RootsOf(folder)))
            : throw new DirectoryNotFoundException($"There is no folder {folder}. Make keys with 'keys new --dir {folder} --channel production', or give their folder with --keys.");

    public static string RootsOf(string folder) => Path.Combine(folder, RootsName);

    public static string FileOf(string folder, KeyRole role, string id) => Path.Combine(folder, $"{Word.Of(role)}-{id}.pem");

    public bool Has(KeyRole role, string id) => File.Exists(FileOf(Folder, role, id));

    /// <summary>Opens a key that signs for a role of the newest root: the first of the role's keys that is here.</summary>
    /// <exception cref="WrongPassphrase">The passphrase is another.</exception>
    /// <exception cref="Refusal">None is here, or the file is not that key.</exception>
    public ECDsa OpenHead(string passphrase)
    {
        IReadOnlyList<string> ids = Roots.Newest.Document.Head.Keys;
        string id = ids.FirstOrDefault(id => Has(KeyRole.Head, id))
            ?? throw new Refusal($"The head key of root {Roots.Newest.Version} is not in {Folder}. Copy {Path.GetFileName(FileOf(Folder, KeyRole.Head, ids[0]))} there, or make a new one with 'keys rotate --head'.");
        return Open(KeyRole.Head, id, passphrase);
    }

    /// <exception cref="WrongPassphrase">The passphrase is another.</exception>
    /// <exception cref="Refusal">Other people may read the file, or it is not that key.</exception>
    public ECDsa Open(KeyRole role, string id, string passphrase)
    {
        string path = FileOf(Folder, role, id);
        RequirePrivate(path);
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromEncryptedPem(File.ReadAllText(path), passphrase);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new WrongPassphrase($"The key {path} does not open. Look whether the passphrase is the right one and the file is whole.");
        }

        if (Signing.KeyId(key) == id)
        {
            return key;
        }

        key.Dispose();
        throw new Refusal($"The file {path} holds another key than its name says. Put back the file that was made with the keys.");
    }

    private static void RequirePrivate(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
        {
            throw new Refusal($"Others may read the key {path}. Look who did, then close it with 'chmod 600 {path}'.");
        }
    }
}
