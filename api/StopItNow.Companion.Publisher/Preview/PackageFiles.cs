using System.Reflection;
using System.Text;
using System.Text.Json;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Keys;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>The files of the extension as it was built, its pause page with a script before its own that stands in for the browser.</summary>
internal sealed class PackageFiles
{
    public const string PausePage = "/pause/index.html";
    public const string StandIn = "/preview.js";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, string> _paths;
    private readonly string _version;

    private PackageFiles(Dictionary<string, string> paths, string version) => (_paths, _version) = (paths, version);

    /// <exception cref="Refusal">The folder holds no built extension.</exception>
    public static PackageFiles Open(string folder)
    {
        string manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest) || !File.Exists(folder + PausePage))
        {
            throw new Refusal($"There is no built extension in {folder}. Build the solution first, or give its folder with --package.");
        }

        // Only what was there at the start is ever opened: no address can name another file.
        Dictionary<string, string> paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), StringComparer.Ordinal);
        using JsonDocument read = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return new PackageFiles(paths, read.RootElement.GetProperty("version").GetString()!);
    }

    /// <summary>Looks whether the package takes what these keys sign: its own release must have been signed by them.</summary>
    /// <exception cref="Refusal">It does not, and would show no content at all.</exception>
    public void RequireTakes(KeyFolder keys)
    {
        byte[] head = _paths.TryGetValue("/release/head.json", out string? file) ? File.ReadAllBytes(file) : [];
        if (!HeadReader.Read(head, keys.Roots.Newest).Accepted)
        {
            throw new Refusal($"The extension was not built with the keys in {keys.Folder}, and would refuse what they sign. Build the solution again, or give its keys with --keys.");
        }
    }

    /// <summary>A file by its address, or null when the package has none of that kind.</summary>
    public (string Type, byte[] Bytes)? Find(string path)
    {
        if (path == StandIn)
        {
            using Stream script = Assembly.GetExecutingAssembly().GetManifestResourceStream("stand-in.js")!;
            using MemoryStream bytes = new();
            script.CopyTo(bytes);
            return (Types[".js"], bytes.ToArray());
        }

        if (!_paths.TryGetValue(path, out string? file) || !Types.TryGetValue(Path.GetExtension(path), out string? type))
        {
            return null;
        }

        return (type, path == PausePage ? Encoding.UTF8.GetBytes(WithStandIn(File.ReadAllText(file))) : File.ReadAllBytes(file));
    }

    private string WithStandIn(string page)
        => page.Replace("<head>", $"<head>\n    <script src=\"{StandIn}\" data-version=\"{_version}\"></script>", StringComparison.Ordinal);
}
