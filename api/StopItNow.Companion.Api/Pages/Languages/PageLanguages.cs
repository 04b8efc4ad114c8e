using StopItNow.Companion.Api.Startup;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>
/// The languages of the pages: those whose files lie in the folder. Which of them are offered is the release's to say: one without messages in a language has none of
/// its pages either, and a draft stands beside production content only where an operator said so.
/// </summary>
internal sealed partial class PageLanguages : IStartupCheck
{
    private readonly IReadOnlyList<PageLanguage> _known;
    private readonly IReadOnlyList<string> _refusals;
    private readonly bool _showDrafts;

    public PageLanguages(IConfiguration configuration, ILogger<PageLanguages> logger)
    {
        var folder = Path.GetFullPath(configuration["Pages:LocaleDirectory"] ?? "Locales", AppContext.BaseDirectory);
        (var catalogues, _refusals, var leftOut) = PageCatalogueReader.Read(folder);
        LeftOut = [.. leftOut.Select(language => language.Locale)];
        foreach (var language in leftOut)
            LogLeftOut(logger, language.Locale, language.File, language.Lacking, language.Faults[0]);
        Source = new(catalogues is [var source, ..] ? source : new(Locales.Source, "the editors", new Dictionary<string, IReadOnlyDictionary<string, string>>()), null);
        _known = [Source, .. catalogues.Skip(1).Select(catalogue => new PageLanguage(catalogue, Source))];
        _showDrafts = configuration.GetValue("Pages:ShowDrafts", false);
    }

    /// <summary>English (UK): its pages have no prefix.</summary>
    public PageLanguage Source { get; }

    /// <summary>Languages that are not offered because their files have a fault, each by its locale.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>The languages that this release's pages are in, English first.</summary>
    public IReadOnlyList<PageLanguage> Offered(Release release) => [.. _known.Where(language => language == Source
        || (release.Content.Messages.ContainsKey(language.Locale) && (!language.IsDraft || _showDrafts || release.Head.Channel == Channels.Development)))];

    /// <summary>The offered language that an address begins with, or English.</summary>
    public PageLanguage Of(PathString path, Release release) =>
        Offered(release).FirstOrDefault(language => language != Source && path.StartsWithSegments($"/{language.Locale}")) ?? Source;

    /// <summary>Whether a prefix is one of these languages, offered or not.</summary>
    public bool Knows(string tag) => _known.Any(language => language != Source && language.Locale.Equals(tag, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<string> FindProblems() => _refusals;

    [LoggerMessage(Level = LogLevel.Warning, Message = "No page is offered in {Locale}; everything else is served. {File} lacks {Lacking} sentences of the pages. The first fault: it {Fault} Mend the file, then start again.")]
    private static partial void LogLeftOut(ILogger logger, string locale, string file, int lacking, string fault);
}
