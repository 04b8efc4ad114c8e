using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>
/// What somebody asked of Find help. Unlike the addresses for programs it forgives: what cannot be read is left out and said in a sentence,
/// because a person in need gets a page and not an error.
/// </summary>
/// <param name="Country">Chosen, or null.</param>
/// <param name="Need">Chosen, or null for everything.</param>
/// <param name="OpenNow">Leave out what is closed.</param>
/// <param name="Language">Chosen, or null for any.</param>
/// <param name="Misread">Something could not be read.</param>
internal sealed record HelpQuery(Country? Country, HelpNeed? Need, bool OpenNow, LanguageChoice? Language, bool Misread)
{
    /// <summary>The code of services that answer from anywhere.</summary>
    public const string Anywhere = "INT";

    /// <summary>The address that asks the same, without what could not be read.</summary>
    public string Address
    {
        get
        {
            string?[] parts =
            [
                Country is null ? null : $"country={Country.Code}", Need is { } need ? $"need={Word.Of(need)}" : null, Language is null ? null : $"language={Language.Tag}",
                OpenNow ? "open=now" : null,
            ];
            var asked = string.Join('&', parts.OfType<string>());
            return asked.Length > 0 ? $"/help?{asked}" : "/help";
        }
    }

    /// <summary>Reads the form of Find help.</summary>
    public static HelpQuery Read(IQueryCollection query, ReleaseContent content, PageLanguage pageLanguage)
    {
        var misread = query.Keys.Any(name => name is not ("country" or "need" or "language" or "open"));
        var country = ReadCountry(query, content, ref misread);
        HelpNeed? need = null;
        if (Text(query, "need", ref misread) is { } needText)
        {
            need = Word.TryParse(needText, out HelpNeed known) ? known : null;
            misread |= need is null;
        }

        var language = ReadLanguage(query, content, pageLanguage, ref misread);
        var open = Text(query, "open", ref misread);
        misread |= open is not (null or "now");
        return new(country, need, open == "now", language, misread);
    }

    /// <summary>Reads the form of a page that asks for the country only.</summary>
    public static (Country? Country, bool Misread) ReadCountryAlone(IQueryCollection query, ReleaseContent content)
    {
        var misread = query.Keys.Any(name => name != "country");
        var country = ReadCountry(query, content, ref misread);
        return (country, misread);
    }

    private static Country? ReadCountry(IQueryCollection query, ReleaseContent content, ref bool misread)
    {
        if (Text(query, "country", ref misread) is not { } code)
            return null;
        var country = content.Countries.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        misread |= country is null;
        return country;
    }

    private static LanguageChoice? ReadLanguage(IQueryCollection query, ReleaseContent content, PageLanguage pageLanguage, ref bool misread)
    {
        if (Text(query, "language", ref misread) is not { } tag)
            return null;
        var language = LanguageChoice.Of(content, pageLanguage).FirstOrDefault(known => known.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));
        misread |= language is null;
        return language;
    }

    private static string? Text(IQueryCollection query, string name, ref bool misread)
    {
        var values = query[name];
        misread |= values.Count > 1;

        // An untouched list in a form sends an empty value.
        return values is [{ Length: > 0 } value] ? value : null;
    }
}
