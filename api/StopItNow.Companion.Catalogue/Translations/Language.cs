using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Translations;

/// <summary>
/// One language beside English (UK): what of it can be released and what stands in the way. Services and country notes go out whole or not at all, since a page
/// does not mix languages: where one sentence is missing, readers fall back to English for that collection.
/// </summary>
public sealed class Language
{
    private readonly Dictionary<string, Entry<Translation>> _translations;
    private readonly HelpResource[] _services;
    private readonly Country[] _countries;

    private Language(ContentPack pack, string locale)
    {
        Locale = locale;
        _services = [.. pack.Resources.Select(r => r.Value).Where(r => r.Status == EntryStatus.Live)];
        _countries = [.. pack.Countries.Select(c => c.Value).Where(c => c.Note is not null)];
        _translations = pack.Translations.Where(t => t.Locale == locale).DistinctBy(t => t.Value.Id).ToDictionary(t => t.Value.Id, StringComparer.Ordinal);
        HashSet<string> shown = [.. _services.Select(s => s.Id), .. _countries.Select(Translation.IdOf)];
        bool[] drafts =
        [
            .. pack.Messages.Where(m => m.Locale == locale && m.Value.Status == EntryStatus.Live).Select(m => m.IsDraft),
            .. pack.Steps.Where(s => s.Locale == locale && s.Value.Status == EntryStatus.Live).Select(s => s.IsDraft),
            .. _translations.Values.Where(t => shown.Contains(t.Value.Id)).Select(t => t.IsDraft),
        ];
        (Texts, Drafts) = (drafts.Length, drafts.Count(isDraft => isDraft));
        MissingTexts = [.. NotIn(locale, pack.Messages, m => m.Id, m => m.Status), .. NotIn(locale, pack.Steps, s => s.Id, s => s.Status)];
        MissingSentences[] missing = [.. _services.OrderBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new MissingSentences(s.Id, [.. Sentences.Missing(Sentences.Of(s), Find(s.Id))], _translations.GetValueOrDefault(s.Id))).Where(s => s.Fields.Count > 0)];
        MissingSentences = [.. missing.SelectMany(s => s.Fields.Select(field => $"{s.Id} {field}"))];
        MissingByService = _translations.Keys.Any(id => !id.StartsWith(Translation.CountryPrefix, StringComparison.Ordinal)) ? missing : [];
        MissingNotes = [.. _countries.Select(Translation.IdOf).Where(id => Find(id)?.Note is null).Order(StringComparer.Ordinal)];
    }

    /// <summary>BCP 47 tag.</summary>
    public string Locale { get; }

    /// <summary>Number of texts that would be shown.</summary>
    public int Texts { get; }

    /// <summary>How many of them nobody who speaks the language has read.</summary>
    public int Drafts { get; }

    /// <summary>Ids of live messages and steps that the language does not have; it may be smaller than English.</summary>
    public IReadOnlyList<string> MissingTexts { get; }

    /// <summary>Sentences of live services that are missing, as <c>gb-line cost</c>.</summary>
    public IReadOnlyList<string> MissingSentences { get; }

    /// <summary>The same by service, where it has sentences of any service at all: a language that nobody has begun with lacks none in particular.</summary>
    internal IReadOnlyList<MissingSentences> MissingByService { get; }

    /// <summary>Ids of country notes that are missing, as <c>country-AU</c>.</summary>
    public IReadOnlyList<string> MissingNotes { get; }

    /// <summary>Every live service in this language, or null while a sentence is missing.</summary>
    public IEnumerable<HelpResource>? Services => MissingSentences.Count > 0 || _services.Length == 0 ? null : _services.Select(s => s.Said(Find(s.Id)!));

    /// <summary>Every country's note in this language, or null while one is missing or there is none.</summary>
    public IEnumerable<CountryNote>? Notes
        => MissingNotes.Count > 0 || _countries.Length == 0 ? null : _countries.Select(c => new CountryNote(c.Code, Find(Translation.IdOf(c))!.Note!));

    /// <summary>Every language that anything is written in beside English (UK), in ordinal order.</summary>
    public static IReadOnlyList<Language> Of(ContentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. pack.Messages.Select(m => m.Locale).Concat(pack.Steps.Select(s => s.Locale)).Concat(pack.Translations.Select(t => t.Locale))
            .OfType<string>().Where(locale => locale != Locales.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(locale => new Language(pack, locale))];
    }

    /// <summary>The content without every language of which a text is still a draft; the languages that are left out go as a whole.</summary>
    public static ContentPack WithoutDrafts(ContentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        HashSet<string> drafted = [.. Of(pack).Where(language => language.Drafts > 0).Select(language => language.Locale)];
        return pack with
        {
            Messages = [.. pack.Messages.Where(m => !drafted.Contains(m.Locale!))],
            Steps = [.. pack.Steps.Where(s => !drafted.Contains(s.Locale!))],
            Translations = [.. pack.Translations.Where(t => !drafted.Contains(t.Locale!))],
        };
    }

    private Translation? Find(string id) => _translations.GetValueOrDefault(id)?.Value;

    private static IEnumerable<string> NotIn<T>(string locale, IReadOnlyList<Entry<T>> entries, Func<T, string> id, Func<T, EntryStatus> status)
        => Live(Locales.Source, entries, id, status).Except(Live(locale, entries, id, status)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Live<T>(string locale, IReadOnlyList<Entry<T>> entries, Func<T, string> id, Func<T, EntryStatus> status)
        => entries.Where(e => e.Locale == locale && status(e.Value) == EntryStatus.Live).Select(e => id(e.Value));
}

/// <summary>What a live service lacks in a language.</summary>
/// <param name="Id">The service.</param>
/// <param name="Fields">Sentences that the English has.</param>
/// <param name="Translation">Where its other sentences stand, or null when it has none.</param>
internal sealed record MissingSentences(string Id, IReadOnlyList<string> Fields, Entry<Translation>? Translation);
