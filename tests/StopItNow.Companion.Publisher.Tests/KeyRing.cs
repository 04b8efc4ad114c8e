using StopItNow.Companion.Publisher.Keys;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Keys made once and copied for each test: making them takes a second.</summary>
internal static class KeyRing
{
    public const string Secret = "four quiet paper lanterns";

    public static readonly DateTimeOffset Made = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<string> Production = new(() => Make("production"));
    private static readonly Lazy<string> Development = new(() => Make("development"));

    /// <summary>Copies the keys, with their modes, to a folder and opens them.</summary>
    public static KeyFolder CopyTo(string folder, string channel = "production")
    {
        string source = (channel == "production" ? Production : Development).Value;
        KeyFile.MakeFolder(folder);
        Directory.CreateDirectory(KeyFolder.RootsOf(folder));
        foreach (string path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(path, Path.Combine(folder, Path.GetRelativePath(source, path)));
        }

        return KeyFolder.Open(folder);
    }

    private static string Make(string channel)
    {
        string folder = Directory.CreateTempSubdirectory("publisher-tests-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return NewKeys.Make(folder, channel, channel == "production" ? Secret : Passphrase.Development, Made).Folder;
    }
}
