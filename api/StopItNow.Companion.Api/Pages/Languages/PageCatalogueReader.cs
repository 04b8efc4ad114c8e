using System.Globalization;
using System.Text.Json;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>
/// Reads the files of a folder, each named for its locale. Without a whole English file there are no pages, so that is a refusal; a file of another language that has a fault
/// takes that language off, as a whole, and nothing else (decision 123).
/// </summary>
internal static class PageCatalogueReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Every catalogue of a folder that is whole, the English one first, and what is wrong with the others.</summary>
    public static PageCatalogues Read(string folder)
    {
        var file = Path.Combine(folder, $"{Locales.Source}.json");
        if (!File.Exists(file))
            return new([], [$"{file} is missing: put the pages' own English sentences back, or set Pages:LocaleDirectory to a folder that has them."], []);
        var (source, unread) = ReadFile(file);
        var refusals = source is null ? [unread!] : PageCatalogueFaults.Of(source, source).ToList();
        if (source is null || refusals.Count > 0)
            return new([], [.. refusals.Select(fault => $"{file} {fault}")], []);

        var (whole, leftOut) = (new List<PageCatalogue> { source }, new List<LeftOutCatalogue>());
        foreach (var other in Directory.GetFiles(folder, "*.json").Where(other => other != file).Order(StringComparer.Ordinal))
        {
            var (catalogue, fault) = ReadFile(other);
            var faults = catalogue is null ? [fault!] : PageCatalogueFaults.Of(catalogue, source).ToList();
            if (faults.Count == 0)
                whole.Add(catalogue!);
            else
                leftOut.Add(new(other, catalogue is null ? 0 : PageCatalogueFaults.Lacking(catalogue, source), faults));
        }

        return new(whole, [], leftOut);
    }

    private static (PageCatalogue? Catalogue, string? Fault) ReadFile(string file)
    {
        try
        {
            var catalogue = JsonSerializer.Deserialize<PageCatalogue>(File.ReadAllBytes(file), Strict)!;
            if (catalogue.Locale != Path.GetFileNameWithoutExtension(file))
                return (null, $"says that it is {catalogue.Locale}: give it the locale of its name.");
            return IsKnown(catalogue.Locale) ? (catalogue, null) : (null, "is not named for a language: name it by its tag, such as de.json.");
        }
        catch (JsonException fault)
        {
            return (null, $"cannot be read at line {(fault.LineNumber ?? 0) + 1}: mend its JSON. It has a locale, a reviewedBy and messages, and no key twice.");
        }
    }

    private static bool IsKnown(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>What a folder of locale files holds.</summary>
/// <param name="Catalogues">Those that are whole, the English one first; none with <paramref name="Refusals"/>.</param>
/// <param name="Refusals">Why there can be no pages at all: each names the English file and says how to mend it.</param>
/// <param name="LeftOut">Languages whose files have a fault.</param>
internal sealed record PageCatalogues(IReadOnlyList<PageCatalogue> Catalogues, IReadOnlyList<string> Refusals, IReadOnlyList<LeftOutCatalogue> LeftOut);

/// <summary>A language that is not offered, because its file is not whole.</summary>
/// <param name="File">Its file.</param>
/// <param name="Lacking">How many sentences of the pages it lacks; none where it could not be read.</param>
/// <param name="Faults">Everything that is wrong with it, each with how to mend it.</param>
internal sealed record LeftOutCatalogue(string File, int Lacking, IReadOnlyList<string> Faults)
{
    /// <summary>The language, by the file's name.</summary>
    public string Locale => Path.GetFileNameWithoutExtension(File);
}
