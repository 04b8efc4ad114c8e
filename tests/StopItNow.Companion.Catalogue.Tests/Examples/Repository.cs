namespace StopItNow.Companion.Catalogue.Tests.Examples;

/// <summary>Where the files of this repository are, seen from a built test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Vectors(string name) => Path.Combine(Root, "tests", "vectors", name);

    private static string Find(DirectoryInfo? folder)
        => folder is null ? throw new DirectoryNotFoundException("the tests run from outside the repository")
            : File.Exists(Path.Combine(folder.FullName, "StopItNow.Companion.sln")) ? folder.FullName : Find(folder.Parent);
}
