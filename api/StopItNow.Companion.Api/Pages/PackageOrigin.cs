using System.IO.Compression;
using System.Text.Json;

namespace StopItNow.Companion.Api.Pages;

/// <summary>The one service that a package takes its messages from: the origin its manifest allows it to connect to.</summary>
internal static class PackageOrigin
{
    private const string Directive = "connect-src ";

    /// <summary>Reads it, or null when the bytes are no package or name none.</summary>
    public static string? Read(byte[] package)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(package, writable: false));
            if (archive.GetEntry("manifest.json") is not { } entry)
                return null;
            using var content = entry.Open();
            using var manifest = JsonDocument.Parse(content);
            return manifest.RootElement.GetProperty("content_security_policy").GetProperty("extension_pages").GetString()?
                .Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(directive => directive.StartsWith(Directive, StringComparison.Ordinal))?
                .Split(' ').FirstOrDefault(source => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
