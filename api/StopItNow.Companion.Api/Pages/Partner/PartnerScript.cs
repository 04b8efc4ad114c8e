using System.Security.Cryptography;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Pages.Partner;

/// <summary>
/// The script of the page for partners and its words, as built beside the extension and found at start. Its absence is no fault: the page then is
/// guidance alone, and says so. Each file's name carries the hash of its bytes, so that a browser may keep it and never keeps an old one.
/// </summary>
internal sealed class PartnerScript
{
    /// <summary>Where they are served.</summary>
    public const string Folder = "/partner/files/";

    private const int HashLength = 16;

    private readonly Dictionary<string, Representation> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public PartnerScript(IConfiguration configuration)
    {
        var directory = Path.GetFullPath(configuration["Extension:PartnerDirectory"] ?? "partner", AppContext.BaseDirectory);
        var script = Path.Combine(directory, "partner.js");
        if (!File.Exists(script))
            return;
        Address = Keep("partner", "js", "text/javascript; charset=utf-8", script);
        var words = Path.Combine(directory, "words");
        foreach (var file in Directory.Exists(words) ? Directory.EnumerateFiles(words, "*.json") : [])
        {
            var locale = Path.GetFileNameWithoutExtension(file);
            _words[locale] = Keep(locale, "json", "application/json; charset=utf-8", file);
        }
    }

    /// <summary>Where the script is; null where it was not built.</summary>
    public string? Address { get; }

    /// <summary>Whether the page has a script.</summary>
    public bool IsBuilt => Address is not null;

    /// <summary>Where its words in a language are; null in English, which stands in the script, and where there are none.</summary>
    public string? WordsAddress(string locale) => _words.GetValueOrDefault(locale);

    /// <summary>A file by the name that its address ends with, or null.</summary>
    public Representation? Find(string file) => _files.GetValueOrDefault(file);

    private string Keep(string name, string extension, string mediaType, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var file = $"{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]}.{extension}";
        _files[file] = Representation.Compressed(mediaType, bytes);
        return Folder + file;
    }
}
