using System.Text.Json;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Reads the files of a folder, each named for its locale. A folder that lacks the English one, or a file with a fault, gives sentences that say how to mend it.</summary>
internal static class PageCatalogueReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Every catalogue of a folder, the English one first, and every problem.</summary>
    public static (IReadOnlyList<PageCatalogue> Catalogues, IReadOnlyList<string> Problems) Read(string folder)
    {
        var source = Path.Combine(folder, $"{Locales.Source}.json");
        if (!File.Exists(source))
            return ([], [$"{source} is missing: put the pages' own English sentences back, or set Pages:LocaleDirectory to a folder that has them."]);
        var problems = new List<string>();
        var catalogues = new List<PageCatalogue>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).OrderBy(file => file != source))
        {
            if (ReadFile(file, problems) is not { } catalogue)
                continue;
            catalogues.Add(catalogue);
            problems.AddRange(PageCatalogueFaults.Of(catalogue, catalogues[0]).Select(fault => $"{file} {fault}"));
        }

        return (catalogues, problems);
    }

    private static PageCatalogue? ReadFile(string file, List<string> problems)
    {
        try
        {
            var catalogue = JsonSerializer.Deserialize<PageCatalogue>(File.ReadAllBytes(file), Strict)!;
            if (catalogue.Locale == Path.GetFileNameWithoutExtension(file))
                return catalogue;
            problems.Add($"{file} says that it is {catalogue.Locale}: give it the locale of its name.");
        }
        catch (JsonException fault)
        {
            problems.Add($"{file} cannot be read at line {(fault.LineNumber ?? 0) + 1}: mend its JSON. It has a locale, a reviewedBy and messages, and no key twice.");
        }

        return null;
    }
}
