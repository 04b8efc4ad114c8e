namespace StopItNow.Companion.Publisher.Files;

/// <summary>
/// Whoever changes a folder holds the lock file beside it: two builds of one solution, or two people who publish, take turns. The file stays when the
/// turn is over: removed, one process could hold the old file and another a new one of the same name. The system frees it when its process dies.
/// </summary>
internal static class Turn
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <exception cref="IOException">Somebody else held it for two minutes; the message is a sentence.</exception>
    public static FileStream Take(string folder, TimeProvider clock)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
        string path = full + ".lock";
        long started = clock.GetTimestamp();
        for (bool told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (clock.GetElapsedTime(started) > Longest)
                {
                    throw new IOException($"Another publisher has been changing {folder} for two minutes. Wait until it is done, then run this again.");
                }

                if (!told)
                {
                    Commands.Progress.Say($"Another publisher is changing {folder}; waiting for it …");
                }

                Thread.Sleep(Between);
            }
        }
    }
}
