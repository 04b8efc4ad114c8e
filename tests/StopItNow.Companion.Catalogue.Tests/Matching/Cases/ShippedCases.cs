namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Searches against the lists of <c>api/content/lists</c>.</summary>
internal static partial class ShippedCases
{
    /// <summary>Searches for what the lists name, and their decision.</summary>
    public const string Flagged = """
        # English
        porn => pause sexual-content adult-content
        PORN => pause sexual-content adult-content
        p0rn => pause sexual-content adult-content
        pоrn => pause sexual-content adult-content
        p o r n => pause sexual-content adult-content
        pórn => pause sexual-content adult-content
        po{200B}rn => pause sexual-content adult-content
        ｐｏｒｎ => pause sexual-content adult-content
        𝐩𝐨𝐫𝐧 => pause sexual-content adult-content
        porrrrn => pause sexual-content adult-content
        free porn videos => pause sexual-content adult-content
        pornography => pause sexual-content adult-content
        porno graphy => pause sexual-content adult-content
        pornographic films => pause sexual-content adult-content
        sex => pause sexual-content adult-content
        s3x => pause sexual-content adult-content
        sex videos => pause sexual-content adult-content
        sex education sex videos => pause sexual-content adult-content
        sexy pictures => pause sexual-content adult-content
        nude => pause sexual-content adult-content
        nude mouse nude photos => pause sexual-content adult-content
        nudes => pause sexual-content adult-content
        naked pictures => pause sexual-content adult-content
        erotic stories => pause sexual-content adult-content
        erotica => pause sexual-content adult-content
        striptease => pause sexual-content adult-content
        strip club near me => pause sexual-content adult-content
        stripclub => pause sexual-content adult-content
        lap dance => pause sexual-content adult-content
        adult films => pause sexual-content adult-content
        adult-films => pause sexual-content adult-content
        adultfilms => pause sexual-content adult-content
        adult content => pause sexual-content adult-content
        x rated movies => pause sexual-content adult-content
        explicit photos => pause sexual-content adult-content
        topless beach photos => pause sexual-content adult-content
        cybersex => pause sexual-content adult-content
        cyber sex => pause sexual-content adult-content
        softcore => pause sexual-content adult-content
        soft core => pause sexual-content adult-content
        lingerie models => pause sexual-content adult-content
        # German
        Pornos => pause sexual-content adult-content
        Pornografie => pause sexual-content adult-content
        pornographische Bilder => pause sexual-content adult-content
        Sexfilme => pause sexual-content adult-content
        Sexvideos kostenlos => pause sexual-content adult-content
        Telefonsex => pause sexual-content adult-content
        erotische Geschichten => pause sexual-content adult-content
        Erotik => pause sexual-content adult-content
        nackte Frauen => pause sexual-content adult-content
        Nacktfotos => pause sexual-content adult-content
        Filme für Erwachsene => pause sexual-content adult-content
        Filme fur Erwachsene => pause sexual-content adult-content
        Swingerclub => pause sexual-content adult-content
        # French
        vidéos porno => pause sexual-content adult-content
        videos pornographiques => pause sexual-content adult-content
        sexe => pause sexual-content adult-content
        photos érotiques => pause sexual-content adult-content
        femmes nues => pause sexual-content adult-content
        film pour adultes => pause sexual-content adult-content
        films x => pause sexual-content adult-content
        strip-tease => pause sexual-content adult-content
        # Spanish
        pornografía => pause sexual-content adult-content
        pornografia => pause sexual-content adult-content
        videos porno => pause sexual-content adult-content
        sexo => pause sexual-content adult-content
        fotos eróticas => pause sexual-content adult-content
        mujeres desnudas => pause sexual-content adult-content
        películas para adultos => pause sexual-content adult-content
        # formal words
        indecent images of children => support sexual-images-of-children plain-descriptions
        indecent images of children news => support sexual-images-of-children plain-descriptions
        Indecent photographs of children => support sexual-images-of-children plain-descriptions
        child sexual abuse material => support sexual-images-of-children plain-descriptions
        child sexual abuse images statistics => support sexual-images-of-children plain-descriptions
        sexual images of children => support sexual-images-of-children plain-descriptions
        sexual images of children law => support sexual-images-of-children plain-descriptions
        report child sexual abuse material => support sexual-images-of-children plain-descriptions
        # the self-test
        blue zebra demonstration => pause any demonstration
        b1ue z3bra demonstration => pause any demonstration
        paper lantern demonstration => pause any demonstration
        # asking for help
        how do i stop watching porn => support sexual-content adult-content
        i want to stop watching porn => support sexual-content adult-content
        porn helpline => support sexual-content adult-content
        help with porn => support sexual-content adult-content
        porn recovery => support sexual-content adult-content
        how to quit pornography => support sexual-content adult-content
        counselling for pornography => support sexual-content adult-content
        wie höre ich auf Pornos zu schauen => support sexual-content adult-content
        wie kann ich mit Pornos aufhören => support sexual-content adult-content
        comment arrêter le porno => support sexual-content adult-content
        besoin d'aide porno => support sexual-content adult-content
        cómo dejar la pornografía => support sexual-content adult-content
        how do i stop looking at sexual images of children => support sexual-images-of-children plain-descriptions
        blue zebra demonstration helpline => support any demonstration
        """;
}
