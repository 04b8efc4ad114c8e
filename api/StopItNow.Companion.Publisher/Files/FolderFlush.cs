using System.Runtime.InteropServices;

namespace StopItNow.Companion.Publisher.Files;

/// <summary>
/// A rename is on the disk only when its folder is (POSIX <c>fsync</c> on the folder); .NET has no call for that. Windows keeps names in a journal, in
/// order. A file system that cannot flush a folder is left to its own order: the release is whole either way, only a loss of power could turn it back.
/// </summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Wait(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, ReadOnly);
        if (handle >= 0)
        {
            _ = Synchronise(handle);
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronise(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
