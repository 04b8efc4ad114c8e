using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Languages;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Translations;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Translations;

public sealed class LanguageTests
{
    [Fact]
    public void English_alone_is_no_other_language() => Assert.Empty(Language.Of(ContentExample.Minimal().Pack()));

    [Fact]
    public void Counts_what_would_be_shown_and_what_nobody_has_read()
    {
        Language language = Assert.Single(Language.Of(ContentExample.Minimal().Translated().With(ContentExample.German, "gb-line", "reviewedBy", "none")
            .With("messages/de.yaml", "any-1", "reviewedBy", "none").With("messages/de.yaml", "any-2", "reviewedBy", "none").With("messages/de.yaml", "any-2", "status", "suspended").Pack()));

        // 56 messages but the suspended one, a step, two services and a note.
        Assert.Equal(("de", 59, 2), (language.Locale, language.Texts, language.Drafts));
        Assert.Equal(["any-2"], language.MissingTexts);
        Assert.Empty(language.MissingSentences.Concat(language.MissingNotes));
    }

    [Fact]
    public void Names_every_sentence_that_is_missing()
    {
        Language language = Assert.Single(Language.Of(ContentExample.Minimal().With(ContentExample.British, "gb-line", "note", "Ring in the evening.").Translated()
            .WithoutEntry(ContentExample.German, "int-find-a-helpline").WithoutEntry(ContentExample.German, "country-GB").Pack()));

        Assert.Equal(["gb-line note", "int-find-a-helpline summary"], language.MissingSentences);
        Assert.Equal(["country-GB"], language.MissingNotes);
        Assert.Null(language.Services);
        Assert.Null(language.Notes);
    }

    [Fact]
    public void One_draft_leaves_its_whole_language_out_and_no_other()
    {
        ContentPack pack = ContentExample.Minimal().Translated("de").Translated("sv").With("steps/sv.yaml", "wave", "reviewedBy", "none").Pack();

        ContentPack released = Language.WithoutDrafts(pack);

        Assert.Equal(["de"], Language.Of(released).Select(language => language.Locale));
        Assert.Equal(pack.Messages.Where(m => m.Locale != "sv"), released.Messages);
        Assert.Equal(pack.Resources, released.Resources);
    }

    [Fact]
    public void A_draft_that_is_not_shown_holds_nothing_back()
    {
        ContentPack pack = ContentExample.Minimal().Translated().With("messages/de.yaml", "any-1", "reviewedBy", "none").With("messages/de.yaml", "any-1", "status", "suspended").Pack();

        Assert.Equal(0, Assert.Single(Language.Of(pack)).Drafts);
    }

    [Theory]
    [InlineData("de", "de", "Wir haben dort eine Nummer gefunden.")]
    [InlineData("de-AT", "de", "Wir haben dort eine Nummer gefunden.")]
    [InlineData("cy", "en-GB", "We found one line there.")]
    [InlineData(null, "en-GB", "We found one line there.")]
    public void Country_notes_come_in_the_language_asked_for_and_say_which_it_is(string? requested, string locale, string note)
    {
        CountriesInLocale countries = CountriesInLocale.In(ContentExample.Minimal().Translated().Release().Content, requested);

        Assert.Equal((locale, note), (countries.Locale, countries.Countries.Single(c => c.Code == "GB").Note));
        Assert.Equal(["GB", "INT"], countries.Countries.Select(c => c.Code));
        Assert.Null(countries.Countries[1].Note);
    }

    [Fact]
    public void Country_notes_that_lack_one_are_left_aside_whole()
    {
        ReleaseContent content = ContentExample.Minimal().Translated().With(ContentExample.Countries, "INT", "note", "A list stands everywhere.").Release().Content with
        {
            CountryNotes = new Dictionary<string, IReadOnlyList<CountryNote>> { ["de"] = [new("GB", "Eine Nummer.")] },
        };

        CountriesInLocale countries = CountriesInLocale.In(content, "de");

        Assert.Equal("en-GB", countries.Locale);
        Assert.Equal(content.Countries, countries.Countries);
    }
}
