using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>Writes a private key: PKCS#8, encrypted by PBES2 (RFC 8018) with AES-256 and PBKDF2-SHA-256, in PEM (RFC 7468).</summary>
internal static class KeyFile
{
    // OWASP's number for PBKDF2-SHA-256 (Password Storage Cheat Sheet, 2023).
    private const int Rounds = 600_000;

    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds);

    /// <summary>Writes the key under its id, readable by its owner only. Never writes over a file.</summary>
    public static void Write(string folder, KeyRole role, ECDsa key, string passphrase)
    {
        byte[] pem = Encoding.ASCII.GetBytes(key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, Encryption) + "\n");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(KeyFolder.FileOf(folder, role, Signing.KeyId(key)), options);
        file.Write(pem);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a folder that only its owner may look into.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
