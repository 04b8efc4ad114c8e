using StopItNow.Companion.Catalogue.Checks.Reading;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class ReadingAgeTests
{
    [Theory]
    [InlineData(1, "stop the make makes walked helped thought wives through eyes hours what's don't you're else once")]
    [InlineData(2, "people something someone table tables boxes wanted ended worried being quiet minute message safely wishes settled isn't couldn't helpline lonely")]
    [InlineData(3, "everyone sexual idea family video however together emotion reliant videos obvious everything reacted 100")]
    [InlineData(4, "confidential anonymous everybody situation usually anxiety emergency reality")]
    public void Counts_syllables_as_they_are_spoken(int syllables, string words)
        => Assert.All(words.Split(' '), word => Assert.True(Syllables.In(word) == syllables, $"{word}: {Syllables.In(word)}"));

    [Theory]
    [InlineData("The cat sat on the mat.", -1.45)]
    [InlineData("The cat sat on the mat. The cat sat on the mat.", -1.45)]
    [InlineData("The cat sat on the mat", -1.45)]
    [InlineData("It is 5 in the morning. You are alone.", 0.59)]
    [InlineData("", 0)]
    public void Works_out_the_published_formula(string text, double grade) => Assert.Equal(grade, FleschKincaid.Grade(text), 0.01);
}
