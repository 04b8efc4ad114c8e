using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>A disk whose process dies after so many steps; a write is cut in the middle.</summary>
internal sealed class DyingFiles(int steps) : IFiles
{
    private readonly DiskFiles _disk = new();
    private int _left = steps;

    public byte[]? Read(string path) => _disk.Read(path);

    public IReadOnlyList<string> Names(string folder) => _disk.Names(folder);

    public void MakeFolder(string folder) => Step(() => _disk.MakeFolder(folder));

    public void Write(string path, ReadOnlyMemory<byte> bytes) => Step(() => _disk.Write(path, bytes), () => _disk.Write(path, bytes[..(bytes.Length / 2)]));

    public void Rename(string from, string to) => Step(() => _disk.Rename(from, to));

    public void Flush(string folder) => Step(() => _disk.Flush(folder));

    public void Delete(string path) => Step(() => _disk.Delete(path));

    private void Step(Action whole, Action? half = null)
    {
        if (_left-- > 0)
        {
            whole();
            return;
        }

        half?.Invoke();
        throw new DeadProcess();
    }
}

internal sealed class DeadProcess : Exception;
