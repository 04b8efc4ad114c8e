using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Checks.Words;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>Every locale file that ships, whichever there are. A translator runs these alone.</summary>
public sealed partial class LocaleFilesTests
{
    private static readonly string[] Languages = ["en-GB", "de", "es", "fr", "nl", "pl", "pt", "sv"];

    /// <summary>Words that may be the same in another language as in English, and why.</summary>
    private static readonly Dictionary<string, string> MayBeTheSame = new()
    {
        ["Firefox"] = "a name",
        ["Pages"] = "the same word in French",
        ["Ring {0} ({1})."] = "the same word in Swedish",
        ["Ring {0}: {1}"] = "the same word in Swedish",
        ["Under 18"] = "the same word in Swedish",
    };

    public static TheoryData<string> Files => [.. Directory.GetFiles(TestLanguages.Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_has_every_sentence_with_its_values_and_tags_and_nothing_else()
    {
        // The service only takes such a language off; whoever changes a sentence must not get by without it.
        var read = PageCatalogueReader.Read(TestLanguages.Folder);
        Assert.Empty(read.Refusals.Concat(read.LeftOut.SelectMany(language => language.Faults.Select(fault => $"{language.File} {fault}"))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_the_language_it_is_in_and_who_has_read_it(string locale)
    {
        var catalogue = Catalogue(locale);
        Assert.Contains(locale, Languages);
        Assert.NotEqual("", catalogue.ReviewedBy.Trim());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Leaves_no_sentence_in_English(string locale)
    {
        var same = Catalogue(locale).Sentences.Where(sentence => sentence.Key == sentence.Value && Letters().IsMatch(Values().Replace(sentence.Key, ""))).Select(sentence => sentence.Key);
        Assert.Empty(locale == "en-GB" ? [] : same.Except(MayBeTheSame.Keys));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Says_no_word_that_is_never_used_and_holds_no_character_that_cannot_be_shown(string locale)
    {
        var words = Catalogue(locale).Sentences.Values.Select(sentence => Tags().Replace(sentence, "")).ToList();
        Assert.All(words, sentence => Assert.Empty(NeverUsed.Labels.In(sentence)));
        Assert.All(words, sentence => Assert.Null(SafeText.Fault(sentence)));
        Assert.All(words, sentence => Assert.Equal(sentence.Trim(), sentence));
    }

    private static PageCatalogue Catalogue(string locale) => TestLanguages.Shipped.Single(catalogue => catalogue.Locale == locale);

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Values();

    [GeneratedRegex("</?(?:strong|code|a)>")]
    private static partial Regex Tags();
}
