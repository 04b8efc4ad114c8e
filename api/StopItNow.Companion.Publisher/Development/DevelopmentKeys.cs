using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;

namespace StopItNow.Companion.Publisher.Development;

/// <summary>
/// The keys of this machine's development releases. They are encrypted with a published passphrase: they protect nothing, their channel says so, and a
/// package or service for the public refuses them.
/// </summary>
internal static class DevelopmentKeys
{
    private const string Mend = "Name a folder that you can write to in the environment variable DevelopmentKeys, then build again.";

    /// <summary>The folder in the user's profile.</summary>
    /// <exception cref="Refusal">This user has no profile.</exception>
    public static string ProfileFolder()
    {
        string profile = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return profile.Length > 0
            ? Path.Combine(profile, "stopitnow-companion", "development-keys")
            : throw new Refusal($"This user has no profile folder for development keys. {Mend}");
    }

    /// <summary>Opens the keys, or makes them first; two builds at once make them once.</summary>
    /// <exception cref="Refusal">They cannot be made or read, or are not development keys.</exception>
    public static KeyFolder OpenOrMake(string folder, TimeProvider clock)
    {
        if (!AreThere(folder))
        {
            Make(folder, clock);
        }

        KeyFolder keys;
        try
        {
            keys = KeyFolder.Open(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Refusal)
        {
            throw new Refusal($"{exception.Message} Or remove {folder}: development keys are made again.");
        }

        return keys.Roots.Channel == Channels.Development
            ? keys
            : throw new Refusal($"{folder} holds {keys.Roots.Channel} keys, and 'develop' signs with development keys only. Use 'build', 'sign' and 'publish'.");
    }

    private static bool AreThere(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Make(string folder, TimeProvider clock)
    {
        try
        {
            using FileStream turn = Turn.Take(folder, clock);
            if (!AreThere(folder))
            {
                Progress.Say($"Making development keys in {folder} …");
                NewKeys.Make(folder, Channels.Development, Passphrase.Development, clock.GetUtcNow());
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"Development keys cannot be made in {folder}: {exception.Message} {Mend}");
        }
    }
}
