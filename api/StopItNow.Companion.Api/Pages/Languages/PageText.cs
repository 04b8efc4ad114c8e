using System.Globalization;
using Microsoft.Extensions.Localization;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Looks an English sentence up in one catalogue. The language is the address's, never that of a thread.</summary>
internal sealed class PageText(PageCatalogue catalogue, CultureInfo culture) : IStringLocalizer
{
    /// <inheritdoc/>
    public LocalizedString this[string name] => catalogue.Sentences.TryGetValue(name, out var words) ? new(name, words) : new(name, name, resourceNotFound: true);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(culture, this[name].Value, arguments));

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => catalogue.Sentences.Select(sentence => new LocalizedString(sentence.Key, sentence.Value));
}
