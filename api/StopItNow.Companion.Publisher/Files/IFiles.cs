namespace StopItNow.Companion.Publisher.Files;

/// <summary>What publishing does to a disk, one step at a time, so that a test can end the process after any of them.</summary>
internal interface IFiles
{
    /// <summary>The bytes of a file, or null when there is none.</summary>
    byte[]? Read(string path);

    /// <summary>Names of what a folder holds, in ordinal order; none when there is no folder.</summary>
    IReadOnlyList<string> Names(string folder);

    /// <summary>Makes a folder and those around it.</summary>
    void MakeFolder(string folder);

    /// <summary>Writes a file, in place of one that is there, and waits until its bytes are on the disk. Ends half-way when the process does.</summary>
    void Write(string path, ReadOnlyMemory<byte> bytes);

    /// <summary>Gives a file another name, in place of the file that has it: one step, all or nothing.</summary>
    void Rename(string from, string to);

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    void Flush(string folder);

    /// <summary>Removes a file that is there.</summary>
    void Delete(string path);
}

internal static class WholeFiles
{
    /// <summary>Ending of a file that is not finished; it means nothing to any reader and is written over by the next run.</summary>
    public const string Unfinished = ".new";

    /// <summary>Writes beside and renames: whoever reads meets the old bytes or the new ones. False when they stood there already.</summary>
    public static bool WriteWhole(this IFiles files, string path, ReadOnlyMemory<byte> bytes)
    {
        if (files.Read(path) is { } there && there.AsSpan().SequenceEqual(bytes.Span))
        {
            return false;
        }

        files.Write(path + Unfinished, bytes);
        files.Rename(path + Unfinished, path);
        return true;
    }
}
