using System.Text.Encodings.Web;
using System.Text.Json;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>A folder of locale files, gone afterwards.</summary>
internal sealed class LocaleFolder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The English file and those given.</summary>
    public LocaleFolder(params PageCatalogue[] catalogues)
    {
        File.Copy(System.IO.Path.Combine(TestLanguages.Folder, "en-GB.json"), System.IO.Path.Combine(Path, "en-GB.json"));
        foreach (var catalogue in catalogues)
            Write(catalogue.Locale, Text(catalogue));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("locales-").FullName;

    /// <summary>A catalogue as a file says it.</summary>
    public static string Text(PageCatalogue catalogue) => JsonSerializer.Serialize(new { catalogue.Locale, catalogue.ReviewedBy, catalogue.Messages }, Json) + "\n";

    public LocaleFolder Write(string locale, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, $"{locale}.json"), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
