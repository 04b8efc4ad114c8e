using StopItNow.Companion.Catalogue.Checks.Words;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks.Words;

public sealed class LanguageWordsTests
{
    public static TheoryData<string> Languages => ["de", "es", "fr", "nl", "pl", "pt", "sv"];

    [Theory]
    [InlineData("de", "Für Schulkinder und Eltern.", "schulkinder")]
    [InlineData("de", "Das ist strafbar.", "strafbar")]
    [InlineData("es", "Ayuda para adolescentes.", "adolescentes")]
    [InlineData("es", "Llama a la policía.", "policía")]
    [InlineData("fr", "L’enfant et ses parents.", "enfant")]
    [InlineData("fr", "Un acte illégal.", "illégal")]
    [InlineData("nl", "Voor kinderen en ouders.", "kinderen")]
    [InlineData("nl", "Een strafbaar feit.", "strafbaar")]
    [InlineData("pl", "Pomoc dla dzieci.", "dzieci")]
    [InlineData("pl", "Z małymi dziećmi.", "dziećmi")]
    [InlineData("pl", "To przestępstwo.", "przestępstwo")]
    [InlineData("pt", "Ajuda para crianças.", "crianças")]
    [InlineData("pt", "É um crime.", "crime")]
    [InlineData("sv", "Hjälp för småbarn.", "småbarn")]
    [InlineData("sv", "Det är brottsligt.", "brottsligt")]
    [InlineData("en", "Help for children.", "children")]
    public void Words_about_children_and_crime_are_found_in_each_language(string locale, string text, string word)
        => Assert.Equal([word], NeutralWords.For(locale)!.In(text));

    [Theory]
    [InlineData("de", "Such dir etwas, setz dich hin und streck die Schultern straff nach hinten. Es bleibt nicht haften.")]
    [InlineData("es", "Vale la pena parar y respirar antes de seguir con otra cosa.")]
    [InlineData("fr", "Vous avez demandé à être arrêté ici. Respirez, puis choisissez.")]
    [InlineData("nl", "Adem rustig uit. Vervolgens sta je op en doe je iets anders.")]
    [InlineData("pl", "Ustaw minutnik, policz do dziesięciu i prawie na pewno minie. Wykorzystaj tę chwilę.")]
    [InlineData("pt", "Se se sentir preso, levante-se e respire sem julgar o que sente.")]
    [InlineData("sv", "Du kan brottas med suget eller låta det gå över av sig självt.")]
    public void Ordinary_sentences_pass_in_each_language(string locale, string text)
    {
        Assert.Empty(NeutralWords.For(locale)!.In(text));
        Assert.Empty(NeverUsed.LabelsIn(text, locale));
        Assert.Empty(NeverUsed.ThreatsIn(text, locale));
    }

    [Theory]
    [InlineData("de", "Für Sexualstraftäter")]
    [InlineData("es", "Para pedófilos")]
    [InlineData("fr", "Un prédateur")]
    [InlineData("nl", "Voor daders")]
    [InlineData("pl", "Dla sprawców")]
    [InlineData("pt", "Um agressor")]
    [InlineData("sv", "För förövare")]
    public void Labels_for_people_are_found_in_each_language(string locale, string text) => Assert.Single(NeverUsed.LabelsIn(text, locale));

    [Theory]
    [InlineData("de", "Du wirst beobachtet.")]
    [InlineData("es", "Serás denunciado.")]
    [InlineData("fr", "Vous serez signalé.")]
    [InlineData("nl", "We weten wie je bent.")]
    [InlineData("pl", "Wiemy, kim jesteś.")]
    [InlineData("pt", "Sabemos quem és.")]
    [InlineData("sv", "Vi vet vem du är.")]
    public void Threats_are_found_in_each_language(string locale, string text) => Assert.Single(NeverUsed.ThreatsIn(text, locale));

    [Theory]
    [InlineData("Kein Täter werden hilft.", 0)]
    [InlineData("„Nicht Täter werden“ hilft auch in Wien.", 0)]
    [InlineData("Kein Täter werden hilft jedem Täter.", 1)]
    public void A_service_keeps_its_own_name(string text, int found) => Assert.Equal(found, NeverUsed.LabelsIn(text, "de").Count());

    [Theory]
    [MemberData(nameof(Languages))]
    public void English_labels_are_found_in_every_language(string locale) => Assert.Equal(["addict"], NeverUsed.LabelsIn("Help: Addict.", locale).Where(word => word == "addict"));

    [Fact]
    public void A_region_has_the_words_of_its_language() => Assert.NotEmpty(NeutralWords.For("pt-BR")!.In("As crianças."));
}
