namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>Spanish words that texts are held to.</summary>
internal static class SpanishWords
{
    // "pena" is left out: "vale la pena" is an ordinary phrase.
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "niñ*", "infan*", "menor", "menores", "bebé*", "chico", "chica", "chicos", "chicas", "muchach*", "adolescen*", "alumn*", "colegial*", "abus*", "maltrat*",
            "explotación", "explotad*", "víctima*", "violación", "violaciones", "violad*", "agresi*", "agresor*", "agredid*", "indecen*", "grooming", "ilegal*",
            "ilícit*", "legal*", "ley", "leyes", "polic*", "crimen", "crímenes", "crimin*", "delit*", "delict*", "delincuen*", "penal", "penales", "cárcel*", "prisión",
            "prisiones", "detenid*", "arrest*", "tribunal*", "juzgado", "juzgados", "juez", "jueza", "jueces", "condena*", "culpable*", "acusad*", "fiscal*", "prohibid*",
        ]),
        Labels: new(
        [
            "pornografía infantil", "porno infantil", "pedofil*", "pedófil*", "pederast*", "delincuente*", "depredador*", "pervertid*", "agresor*", "violador*",
            "abusador*", "perpetrador*", "adicto*", "adicta*", "adicci*", "monstruo*", "degenerad*", "desviado sexual", "desviados sexuales",
        ]),
        Threats: new(
        [
            "sabemos quién", "sabemos lo que", "sabemos qué", "sabemos dónde", "podemos ver", "vemos lo que", "te vigilamos", "le vigilamos", "te estamos vigilando",
            "siendo vigilad*", "serás denunciad*", "será denunciad*", "serás detenid*", "será detenid*", "serás arrestad*", "será arrestad*", "serás castigad*",
            "será castigad*", "serás descubiert*", "te denunciaremos", "te vamos a denunciar", "le denunciaremos", "estabas buscando", "buscabas", "buscaste",
            "tu búsqueda de", "su búsqueda de", "tu dirección ip", "su dirección ip", "tu ip", "su ip", "policía sabe", "policía sabrá", "policía vendrá",
            "denunciado a la policía", "denunciada a la policía", "rastread*",
        ]));
}
