namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Searches that no shipped list may pause.</summary>
internal static partial class ShippedCases
{
    /// <summary>Searches that look like a listed word and hold none, one a line: all are clear.</summary>
    public const string Innocent = """
        Essex
        Essex county council
        Sussex
        Middlesex
        Wessex
        west sussex library
        university of essex
        middlesex hospital
        Scunthorpe
        scunthorpe united
        Penistone
        penistone grammar
        Pen Island
        pen island
        the pen is mightier than the sword
        Lightwater
        Clitheroe
        Cockermouth
        Cockfosters
        Dorking
        Shitterton
        Fucking Austria
        Upper Fugging
        Intercourse Pennsylvania
        Assen Netherlands
        Titisee
        Condom France
        Arsenal
        cockpit
        cockpit voice recorder
        cocktail
        cockatoo
        peacock
        hancock
        analysis
        analyst
        psychoanalysis
        canal boat
        analogue clock
        therapist
        the rapist
        physiotherapist
        therapists near me
        assassin
        assassins creed
        bass guitar
        class assignment
        passage
        grass
        embassy
        sextant
        sexagesimal
        sextuplets
        sexton
        sextet
        sextillion
        Sexau
        sex education curriculum
        sex education
        sex education netflix
        sex ed
        relationships and sex education
        relationships and sex education policy
        sex discrimination act
        sex discrimination at work
        same sex marriage
        same-sex couples
        opposite sex
        the fair sex
        biological sex
        legal sex
        sex and gender
        gender and sex
        difference between sex and gender
        sex chromosomes
        sex chromosome
        sex linked inheritance
        sex-linked traits
        sex cells
        sex hormones
        sex hormone binding globulin
        sex ratio in china
        sex determination in turtles
        sex differences in height
        sex of a baby
        how to tell the sex of a kitten
        how to find out the sex of my baby
        baby sex predictor
        sex reassignment surgery
        sex change operation
        sex therapy
        sex therapist near me
        sex worker rights
        sex trafficking law
        safe sex
        unprotected sex
        painful sex
        sex during pregnancy
        sex after childbirth
        by age and sex
        population by sex
        sex and the city
        where does sex and the city take place
        sex pistols
        sex on the beach cocktail
        sex on fire lyrics
        battle of the sexes
        sexes
        sexism
        sexist
        sexual health clinic
        sexual health
        sexuality
        homosexual
        bisexual
        heterosexual
        asexual reproduction
        sexual reproduction in plants
        sexually transmitted infections
        asexual
        unisex
        transsexual
        sexy beast film
        i'm too sexy
        do you think im sexy lyrics
        you sexy thing
        bringing sexy back
        breast cancer screening
        breast cancer
        breastfeeding
        chicken breast recipe
        robin redbreast
        breaststroke
        adult education
        adult learning
        young adult novels
        adult social care
        adult child
        adult bicycle
        adult swim
        adult piano lessons
        adult only hotels
        adult height calculator
        nude mouse
        nude mice
        nude mouse model
        nude lipstick
        nude heels
        nude nail polish
        nude descending a staircase
        reclining nude
        blue nude matisse
        denuded landscape
        naked mole rat
        naked mole rats
        naked eye
        can you see mars with the naked eye
        naked and afraid
        naked chef
        the naked gun
        naked lunch
        the naked ape
        naked short selling
        bare naked ladies
        bear naked granola
        naked juice
        nakedness of the truth
        strip light
        comic strip
        strip mine
        gaza strip
        strip mall
        sunset strip
        speed strip
        paint stripper
        wallpaper stripper
        wire strippers
        cable stripper
        lap top
        lap of honour
        dance classes
        pole dancing fitness
        topsoil
        stop less
        orgy of violence
        porgy and bess
        organ
        organism
        organisms
        organic farming
        fetishism of commodities
        lewdness
        Lewes
        food porn
        revenge porn law
        revenge porn help
        pornic france
        popcorn
        corn
        Portsmouth
        erotic transference
        neurotic
        esoteric
        exotic birds
        x ray
        x rays
        xml rated
        explicit memory
        explicit instruction
        explicit function
        dirty dishes
        dirty dancing
        dirty harry
        ford escort
        police escort
        escort vehicle
        model railway
        role model
        glamour
        lingerie shop
        magpie
        dickens
        dick whittington
        moby dick
        dick van dyke
        richard dick smith
        titanic
        titan
        tit bird
        blue tit
        great tit
        coal tit nest box
        titmouse
        booby bird
        blue footed booby
        booby trap
        shuttlecock
        woodcock
        cock robin
        pussy willow
        pussycat
        hooker furniture
        john lee hooker
        hookworm
        bangkok
        phuket
        virgin media
        virgin trains
        extra virgin olive oil
        cumbria
        cucumber
        document
        circumference
        Cumberland
        scum
        ejaculate
        hornby
        horny toad
        unicorn horn
        swallow bird
        blowfish
        spank the monkey meaning
        rape seed oil
        rapeseed
        grape
        drapery
        spectacles
        mass effect
        Massachusetts
        glasses
        buttress
        butterfly
        button
        rebuttal
        hello
        shell
        Michelle
        hells angels
        damnation
        dam nation
        Amsterdam
        beaver dam
        leave it to beaver
        wood beaver
        bunny
        playboy of the western world
        image of children playing
        pictures of children
        children's pictures
        images of children reading
        child development
        child benefit
        child abuse helpline
        illegal images
        indecent exposure
        indecent proposal
        sexual abuse helpline
        sexual exploitation conference
        photographs of a child's birthday
        blue zebra
        blue zebra demonstration song
        demonstration
        paper lantern
        rowing boat
        lantern demonstration
        weather tomorrow
        how to tie a tie
        pizza near me
        train times
        what is the capital of australia
        football results
        Sexto Empírico
        sexto grado
        sexagenario
        mismo sexo
        matrimonio del mismo sexo
        sexo del bebé
        sexo biológico
        sexo y género
        cambio de sexo
        el segundo sexo
        sexo seguro
        el mono desnudo
        el rey desnudo
        la maja desnuda
        almuerzo desnudo
        literatura erótica
        educación para adultos
        clases de inglés para adultos
        película x men
        objeto fetiche
        análisis
        cómputo
        computadora
        sexisme
        le deuxième sexe
        même sexe
        mariage du même sexe
        sexe opposé
        le sexe des anges
        sexe d'un chaton
        comment connaître le sexe d'un bébé
        changement de sexe
        égalité des sexes
        littérature érotique
        femme nue couchée
        nu
        nue
        nues
        film x men
        analyse
        assassinat
        formation pour adultes
        cours pour adultes
        objet fétiche
        Sechs
        sechs
        Sextant
        Sexismus
        Staatsexamen
        Staats examen
        nackt unter Wölfen
        die nackte Kanone
        die nackte Wahrheit
        nackter Affe
        nackte Zahlen
        Nacktmull
        Nacktschnecke
        Nacktschnecken bekämpfen
        Sex and the City
        Sex Pistols
        Sex Education Staffel 4
        erotische Literatur
        Erwachsenenbildung
        Malbuch für Erwachsene
        Kurse für Erwachsene
        Analyse
        Assessor
        Dicke Bohnen
        Schwanzmeise
        """;
}
