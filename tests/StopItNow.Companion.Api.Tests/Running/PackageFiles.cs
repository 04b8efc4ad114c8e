using System.IO.Compression;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Packages of the extension as far as the service looks into them.</summary>
internal static class PackageFiles
{
    public static readonly string[] Names = ["a-pause-chromium.zip", "a-pause-firefox.zip"];

    /// <summary>Writes both packages, made for one service.</summary>
    public static void Write(string folder, string serviceOrigin)
    {
        foreach (var name in Names)
            File.WriteAllBytes(Path.Combine(folder, name), Package($$"""
                {"content_security_policy": {"extension_pages": "default-src 'none'; connect-src 'self' {{serviceOrigin}}; base-uri 'none'"} }
                """));
    }

    /// <summary>A package with one file, its manifest.</summary>
    public static byte[] Package(string manifest)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = new StreamWriter(archive.CreateEntry("manifest.json").Open()))
            entry.Write(manifest);
        return bytes.ToArray();
    }
}
