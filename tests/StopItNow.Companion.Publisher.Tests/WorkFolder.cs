using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Tests.Examples;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("publisher-tests-").FullName;

    public string Content => At("content");

    public string Candidate => At("candidate");

    public string Store => At("store");

    public string Keys => At("keys");

    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public WorkFolder Holding(ContentExample example)
    {
        if (Directory.Exists(Content))
        {
            Directory.Delete(Content, recursive: true);
        }

        foreach (ContentFile file in example.Files())
        {
            Write(Path.Combine("content", file.Path), file.Text);
        }

        return this;
    }

    public string Write(string path, string text)
    {
        string full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public SortedDictionary<string, string> CandidateFiles() => FilesOf(Candidate);

    public SortedDictionary<string, string> StoreFiles() => FilesOf(Store);

    public static SortedDictionary<string, string> FilesOf(string folder)
        => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToBase64String(File.ReadAllBytes(path))), StringComparer.Ordinal);

    /// <summary>Copies a folder's files, if it is there.</summary>
    public static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string path in Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return to;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
