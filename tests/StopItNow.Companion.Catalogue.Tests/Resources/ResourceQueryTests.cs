using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Resources;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Resources;

public sealed class ResourceQueryTests
{
    private const string British = ContentExample.British;
    private const string French = "resources/fr.yaml";
    private const string International = ContentExample.International;

    private static readonly ReleaseContent Content = ContentExample.Minimal()
        .WithCopy(ContentExample.Countries, "GB", ContentExample.Countries, "FR")
        .Resource(British, "gb-reports", "GB", "report").Resource(British, "gb-alone", "GB", "self-help").Resource(British, "gb-a-line", "GB", "helpline")
        .Resource(British, "gb-partners", "GB", "helpline").With(British, "gb-partners", "audience", "[partner, affected]")
        .Resource(British, "gb-gone", "GB", "helpline").With(British, "gb-gone", "status", "suspended")
        .With(British, "gb-alone", "hours", "always").With(British, "gb-reports", "hours", "unknown")
        .With(British, "gb-a-line", "concerns", "[sexual-images-of-children]")
        .Resource(French, "fr-line", "FR", "helpline").With(French, "fr-line", "hours", "{timeZone: Europe/Paris, weekly: ['sat 20:00-00:00']}")
        .Resource(International, "int-alone", "INT", "self-help").With(International, "int-alone", "hours", "always")
        .Release().Content;

    [Theory]
    [InlineData("GB", "gb-alone gb-a-line gb-line gb-partners gb-reports int-alone int-find-a-helpline")]
    [InlineData("gb", "gb-alone gb-a-line gb-line gb-partners gb-reports int-alone int-find-a-helpline")]
    [InlineData("FR", "fr-line int-alone int-find-a-helpline")]
    [InlineData("INT", "int-alone int-find-a-helpline")]
    [InlineData("ZZ", "int-alone int-find-a-helpline")]
    [InlineData("", "int-alone int-find-a-helpline")]
    [InlineData(null, "fr-line gb-alone gb-a-line gb-line gb-partners gb-reports int-alone int-find-a-helpline")]
    public void A_countrys_own_services_come_first_then_those_for_everywhere(string? country, string expected)
        => Assert.Equal(expected, Ids(new ResourceQuery(country)));

    [Fact]
    public void Keeps_only_what_was_asked_for()
    {
        Assert.Equal("gb-partners", Ids(new ResourceQuery("GB", Audience: Audience.Partner)));
        Assert.Equal("gb-reports", Ids(new ResourceQuery("GB", Kind: ResourceKind.Report)));
        Assert.Equal("gb-alone gb-line gb-partners gb-reports int-alone int-find-a-helpline", Ids(new ResourceQuery("GB", Concern: Concern.Any)));
        Assert.Equal("", Ids(new ResourceQuery("GB", Audience.YoungPerson)));
    }

    [Theory]
    [InlineData("2026-01-12T10:00:00Z", "gb-alone gb-a-line gb-line gb-partners int-alone int-find-a-helpline")]
    [InlineData("2026-01-12T17:00:00Z", "gb-alone int-alone")]
    public void Open_at_keeps_what_is_known_to_answer_then(string instant, string expected)
        => Assert.Equal(expected, Ids(new ResourceQuery("GB", OpenAt: DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("2026-01-10T19:00:00Z", true)]
    [InlineData("2026-01-10T23:00:00Z", false)]
    [InlineData("2026-07-11T18:00:00Z", true)]
    public void Open_at_reads_the_services_own_clock(string instant, bool open)
        => Assert.Equal(open, Ids(new ResourceQuery("FR", OpenAt: DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))).Contains("fr-line", StringComparison.Ordinal));

    [Theory]
    [InlineData("cy")]
    [InlineData(null)]
    public void Sentences_are_in_one_language(string? locale) => Assert.Equal("en-GB", new ResourceQuery("GB", Locale: locale).In(Content).Locale);

    private static string Ids(ResourceQuery query) => string.Join(' ', query.In(Content).Resources.Select(r => r.Id));
}
