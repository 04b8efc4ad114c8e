using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Tests.Running;

internal static class TestLanguages
{
    /// <summary>The folder of the pages' own locale files, as it lies beside the service.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Locales");

    /// <summary>Every catalogue that ships, the English one first.</summary>
    public static IReadOnlyList<PageCatalogue> Shipped { get; } = PageCatalogueReader.Read(Folder).Catalogues;

    public static PageLanguage English { get; } = new(Shipped[0], null);
}
