using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

public sealed class ReleaseBuilderTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_same_content_gives_the_same_bytes_in_any_culture(string culture)
    {
        BuiltCandidate expected = ContentExample.Minimal().Build();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            AssertSame(expected, ContentExample.Minimal().Build());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_and_entries_changes_nothing(int seed)
    {
        Random random = new(seed);
        ContentFile[] files = [.. ContentExample.Minimal().Resource(ContentExample.British, "gb-other", "GB", "therapy").Files()];
        ContentFile[] shuffled = [.. files.Select(file => file with { Text = Shuffle(file.Text, random) })];
        random.Shuffle(shuffled);

        Assert.NotEqual(files.Select(f => f.Text), shuffled.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Text));
        AssertSame(ReleaseBuilder.Build(ContentPack.Parse(files).Pack), ReleaseBuilder.Build(ContentPack.Parse(shuffled).Pack));
    }

    [Fact]
    public void Line_endings_and_comments_change_nothing()
    {
        IReadOnlyList<ContentFile> files = ContentExample.Minimal().Files();

        AssertSame(
            ReleaseBuilder.Build(ContentPack.Parse(files).Pack),
            ReleaseBuilder.Build(ContentPack.Parse(files.Select(f => f with { Text = "# edited\r\n" + f.Text.ReplaceLineEndings("\r\n") })).Pack));
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("replaced")]
    public void Only_live_entries_go_out(string status)
    {
        Release release = ContentExample.Minimal().With(ContentExample.British, "gb-line", "status", status).With(ContentExample.Messages, "any-1", "status", status).Release();

        Assert.DoesNotContain(release.Content.Resources["en-GB"], r => r.Id == "gb-line");
        Assert.DoesNotContain(release.Content.Messages["en-GB"], m => m.Id == "any-1");
    }

    [Fact]
    public void A_changed_text_changes_its_own_blob_alone()
    {
        Release before = ContentExample.Minimal().Release();
        Release after = ContentExample.Minimal().With(ContentExample.Steps, "wave", "title", "Ride the wave").Release();

        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal("steps", Assert.Single(after.Head.Collections, c => !before.Blobs.ContainsKey(c.Sha256)).Name);
    }

    [Fact]
    public void Every_locale_has_its_own_collection_in_ordinal_order()
    {
        Head head = ContentExample.Minimal().WithCopy(ContentExample.Messages, "images-law-1", "messages/cy.yaml", "images-law-1").Release().Head;

        Assert.Equal(["countries/", "evidence/", "messages/cy", "messages/en-GB", "resources/en-GB", "steps/en-GB"], head.Collections.Select(c => $"{c.Name}/{c.Locale}"));
    }

    [Fact]
    public void A_language_with_every_sentence_has_services_and_country_notes_of_its_own()
    {
        Release release = ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated().With(ContentExample.German, "gb-line", "cost", "Kostenlos").Release();

        HelpResource english = release.Content.Resources["en-GB"].Single(r => r.Id == "gb-line");
        HelpResource german = release.Content.Resources["de"].Single(r => r.Id == "gb-line");
        Assert.Equal(["Eine Person, mit der man reden kann.", "Kostenlos"], [german.Summary, german.Cost]);
        Assert.Equal((english.Name, english.Phone, english.Url, english.Source), (german.Name, german.Phone, german.Url, german.Source));
        Assert.Equal([new CountryNote("GB", "Wir haben dort eine Nummer gefunden.")], release.Content.CountryNotes["de"]);
        Assert.Equal(
            ["countries/", "country-notes/de", "evidence/", "messages/de", "messages/en-GB", "resources/de", "resources/en-GB", "steps/de", "steps/en-GB"],
            release.Head.Collections.Select(c => $"{c.Name}/{c.Locale}"));
    }

    [Theory]
    [InlineData("gb-line", "cost", "country-notes/de")]
    [InlineData("country-GB", "note", "resources/de")]
    public void A_language_that_lacks_one_sentence_leaves_that_collection_to_English(string missing, string field, string left)
    {
        ContentExample example = ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated().With(ContentExample.German, "gb-line", "cost", "Kostenlos");
        Release release = (field == "note" ? example.WithoutEntry(ContentExample.German, missing) : example.Without(ContentExample.German, missing, field)).Release();

        Assert.Equal([left], release.Head.Collections.Where(c => c.Locale == "de" && c.Name is "resources" or "country-notes").Select(c => $"{c.Name}/{c.Locale}").Where(c => c != "resources/en-GB"));
    }

    [Fact]
    public void A_service_that_is_not_live_asks_for_no_translation()
    {
        Release release = ContentExample.Minimal().Resource(ContentExample.British, "gb-other", "GB", "therapy").With(ContentExample.British, "gb-other", "status", "suspended").Translated().Release();

        Assert.Equal(["gb-line", "int-find-a-helpline"], release.Content.Resources["de"].Select(r => r.Id));
    }

    [Fact]
    public void Who_reviewed_a_text_changes_no_byte()
        => AssertSame(ContentExample.Minimal().Translated().Build(), ContentExample.Minimal().Translated(reviewedBy: "A teacher of German").Build());

    [Fact]
    public void Eight_languages_stay_far_below_the_limits()
    {
        string[] locales = ["de", "es", "fr", "nl", "pl", "pt", "sv"];
        BuiltCandidate built = locales.Aggregate(ContentExample.Minimal(), (example, locale) => example.Translated(locale)).Build();
        ReleaseBytes release = new(built);

        Assert.Null(release.Read().Reason);
        Assert.Equal(5 + (locales.Length * 4), built.Candidate.Collections.Count);
        Assert.InRange(release.Head.Length, 1, Catalogue.Trust.Envelope.Largest / 4);
    }

    [Fact]
    public void Blobs_are_readable_json_with_words_dates_times_and_nulls_written_out()
    {
        Release release = ContentExample.Minimal()
            .With(ContentExample.British, "gb-line", "name", "L'Écoute “calme”")
            .With(ContentExample.British, "gb-line", "verifiedOn", "2025-06-01").With(ContentExample.British, "gb-line", "verifiedBy", "An editor")
            .With(ContentExample.British, "gb-line", "expiresOn", "2026-06-01").Release();
        string json = Encoding.UTF8.GetString(release.Blobs[release.Head.Collections.Single(c => c.Name == "resources").Sha256].Span);

        Assert.StartsWith("""{"collection":"resources","locale":"en-GB","items":[{"id":"gb-line","country":"GB","region":null,"name":"L'Écoute “calme”","kind":"helpline","audience":["self"],""", json, StringComparison.Ordinal);
        Assert.Contains("""
            "hours":{"kind":"weekly","timeZone":"Europe/London","ranges":[{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"09:00","to":"17:00"}]}
            """, json, StringComparison.Ordinal);
        Assert.Contains("""
            "verifiedOn":"2025-06-01","verifiedBy":"An editor","expiresOn":"2026-06-01","status":"live"
            """, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_holds_no_time_number_or_signature()
    {
        string json = Encoding.UTF8.GetString(ContentExample.Minimal().Build().Candidate.Encode());

        Assert.StartsWith("""{"spec":1,"minimumClient":"0.1.0","collections":[{"name":"countries","locale":null,"sha256":""", json, StringComparison.Ordinal);
        Assert.Equal(["spec", "minimumClient", "collections"], JsonNode.Parse(json)!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void Refuses_content_of_which_a_part_could_not_be_read()
    {
        ContentPack broken = ContentPack.Parse(ContentExample.Minimal().With(ContentExample.Messages, "any-1", "theme", "fear").Files()).Pack;

        Assert.Throws<ArgumentException>(() => ReleaseBuilder.Build(broken));
    }

    private static void AssertSame(BuiltCandidate expected, BuiltCandidate actual)
    {
        Assert.Equal(expected.Candidate.Encode(), actual.Candidate.Encode());
        Assert.Equal(expected.Blobs.Keys.Order(), actual.Blobs.Keys.Order());
        Assert.All(expected.Blobs, blob => Assert.True(blob.Value.Span.SequenceEqual(actual.Blobs[blob.Key].Span)));
    }

    private static string Shuffle(string text, Random random)
    {
        string[] entries = [.. text.Split("\n- ").Select((entry, i) => i == 0 ? entry[2..] : entry).Select(entry => entry.TrimEnd('\n'))];
        random.Shuffle(entries);
        return string.Concat(entries.Select(entry => $"- {entry}\n"));
    }
}
