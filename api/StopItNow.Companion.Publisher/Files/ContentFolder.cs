using System.Text;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Publisher.Files;

/// <summary>The files of a content folder, as text. Hidden files, read-me files and schemas are no content; every other file is, so that none is lost by a misspelt name.</summary>
internal sealed record ContentFolder(IReadOnlyList<ContentFile> Files, IReadOnlyList<Problem> Problems)
{
    private const int LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="IOException">The folder or a file cannot be read; the message is a sentence for the editor.</exception>
    public static ContentFolder Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}. Give the content folder with --content.");
        }

        List<ContentFile> files = [];
        List<Problem> problems = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (IsContent(name))
            {
                Add(path, name, files, problems);
            }
        }

        return files.Count > 0
            ? new ContentFolder(files, problems)
            : throw new FileNotFoundException($"The folder {folder} holds no content. Give the folder that holds evidence.yaml and messages/.");
    }

    /// <summary>Reads one file that stands outside the folder.</summary>
    /// <exception cref="IOException">It cannot be read as text; the message is a sentence for the editor.</exception>
    public static ContentFile ReadFile(string path, string mend = "Give the file of search engines with --engines, or leave the option out.")
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path}. {mend}");
        }

        List<ContentFile> files = [];
        List<Problem> problems = [];
        Add(path, path, files, problems);
        return files.Count == 1 ? files[0] : throw new IOException($"{path} {problems[0].Wrong}; {problems[0].Mend}.");
    }

    private static bool IsContent(string name)
        => !name.Split('/').Any(part => part.StartsWith('.'))
            && Path.GetFileName(name) != "README.md" && !name.EndsWith(".schema.json", StringComparison.Ordinal);

    private static void Add(string path, string name, List<ContentFile> files, List<Problem> problems)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            problems.Add(new Problem("file", name, 1, "file", $"is larger than {LargestFile} bytes", "split it"));
            return;
        }

        try
        {
            files.Add(new ContentFile(name, StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF')));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem("file", name, 1, "file", "is not UTF-8", "save it again with the encoding UTF-8"));
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException($"The file {path} cannot be read: you have no permission.");
        }
    }
}
