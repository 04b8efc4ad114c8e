namespace StopItNow.Companion.Publisher.Files;

/// <summary>The real disk.</summary>
internal sealed class DiskFiles : IFiles
{
    public byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Names(string folder)
        => Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    public void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        file.Write(bytes.Span);
        file.Flush(flushToDisk: true);
    }

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public void Flush(string folder) => FolderFlush.Wait(folder);

    public void Delete(string path) => File.Delete(path);
}
