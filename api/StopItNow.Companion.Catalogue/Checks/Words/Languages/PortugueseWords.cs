namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>Portuguese words that texts are held to.</summary>
internal static class PortugueseWords
{
    // Left out on purpose, since ordinary sentences use them: "preso" and "cadeia" (stuck, chain), and "julgar" (to judge somebody).
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "crianç*", "menin*", "menor", "menores", "bebé*", "bebê*", "infant*", "infân*", "adolescent*", "rapaz*", "rapariga*", "garot*", "aluno", "aluna", "alunos",
            "alunas", "abus*", "maus tratos", "exploração", "explorações", "explorad*", "vítima*", "violação", "violações", "violad*", "estupr*", "agress*", "indecent*",
            "indecên*", "aliciament*", "grooming", "ilega*", "ilícit*", "legal*", "legais", "lei", "leis", "polícia*", "policia*", "crime*", "crimin*", "delito*",
            "delinqu*", "infração", "infrações", "infraç*", "penal", "penais", "prisão", "prisões", "prisional", "prisionais", "detid*", "detenç*", "tribunal",
            "tribunais", "condena*", "juiz", "juíza", "juízes", "culpad*", "acusad*", "acusaç*", "proibid*",
        ]),
        Labels: new(
        [
            "pornografia infantil", "porno infantil", "pornografia de menores", "pornografia com menores", "pedofil*", "pedófil*", "predador*", "pervertid*",
            "agressor*", "abusador*", "violador*", "estuprador*", "perpetrador*", "delinquente*", "viciad*", "adict*", "toxicodependent*", "monstro*", "tarado*",
            "tarada*", "depravad*",
        ]),
        Threats: new(
        [
            "sabemos quem", "sabemos o que", "sabemos onde", "podemos ver", "vemos o que", "estamos a vigiar", "vigiamos", "estás a ser vigiad*", "está a ser vigiad*",
            "sendo vigiad*", "serás denunciad*", "será denunciad*", "vais ser denunciad*", "vai ser denunciad*", "serás detid*", "será detid*", "vais ser detid*",
            "vai ser detid*", "serás apanhad*", "será apanhad*", "serás castigad*", "será castigad*", "será punid*", "serás punid*", "procuraste", "pesquisaste",
            "você pesquisou", "você procurou", "estavas a procurar", "estava a procurar", "a tua pesquisa por", "a sua pesquisa por", "endereço ip", "o teu ip",
            "o seu ip", "polícia sabe", "polícia saberá", "polícia virá", "denunciado à polícia", "denunciada à polícia", "iremos denunciar", "vamos denunciar",
            "rastread*",
        ]));
}
