namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Searches against lists of harmless words, and what MATCHING.md, section 7, says of them.</summary>
internal static partial class DecisionCases
{
    /// <summary>Lists of the vectors: name, concern, answer, phrases and exceptions. <c>personal</c> stands for the person's own phrases.</summary>
    public static readonly (string Id, string Concern, string Answer, string[] Phrases, string[] Exceptions)[] Lists =
    [
        ("animals", "any", "pause",
            ["blue zebra", "blue zebras", "zebra bleu", "otter", "red panda", "giraffes", "straße der zebras", "斑馬", "しまうま", "زرافة زرقاء", "זברה כחולה", "नीला ज़ेब्रा", "ม้าลาย", "파란 얼룩말", "синяя зебра", "μπλε ζέβρα", "1 lion"],
            ["blue zebra crossing", "sea otter", "otter box", "red panda express", "the giraffes", "斑馬線"]),
        ("lamps", "sexual-content", "support", ["paper lantern", "paper lanterns", "glass lamp", "candle"], ["paper lantern festival", "candle wax", "glass lamp shade"]),
        ("boats", "sexual-images-of-children", "support", ["green rowing boat", "green rowing boats", "sailing ship"], ["sailing ship museum"]),
        ("trees", "any", "pause", ["oak", "silver birch", "zebra wood"], ["oak table"]),
        ("personal", "any", "pause", ["orange kite", "my old tune", "q u i l t", "lilac cloud"], []),
    ];

    /// <summary>A search, two query texts divided by <c>||</c>; after <c>@</c> the lists that are on, all where none is named; and the decision.</summary>
    public const string All = Spellings + "\n" + Choices;

    private const string Spellings = """
        # whole words only
        blue zebra => pause any animals
        a blue zebra by the sea => pause any animals
        blue => clear
        zebra => clear
        zebra blue => clear
        blue green zebra => clear
        blue zebraz => clear
        ablue zebra => clear
        zebra bleue => clear
        otters => clear
        potter => clear
        cotter pin => clear
        an otter => pause any animals
        candlelight => clear
        soak => clear
        oaks => clear
        cloak room => clear
        my old tunes => clear
        a red pandas => clear
        => clear
        ?! => clear
        🦓 => clear
        giraffe => clear
        giraffes => pause any animals
        # letter case, accents and width
        BLUE ZEBRA => pause any animals
        Blüe Zébra => pause any animals
        ｂｌｕｅ ｚｅｂｒａ => pause any animals
        𝒃𝒍𝒖𝒆 𝒛𝒆𝒃𝒓𝒂 => pause any animals
        𝔟𝔩𝔲𝔢 𝔷𝔢𝔟𝔯𝔞 => pause any animals
        ⓑⓛⓤⓔ ⓩⓔⓑⓡⓐ => pause any animals
        STRASSE DER ZEBRAS => pause any animals
        Straße der Zebras => pause any animals
        strasse der zebras => pause any animals
        RED PANDA => pause any animals
        Zèbra Bleu => pause any animals
        z̶e̶b̶r̶a̶ bleu => pause any animals
        GİRAFFES => pause any animals
        gıraffes => pause any animals
        OTTER => pause any animals
        øtter => pause any animals
        # look-alike letters
        bluе zеbrа => pause any animals
        ΒLUΕ ΖΕΒRΑ => pause any animals
        օtter => pause any animals
        ОТТЕР => clear
        ᏃᎬᏴᎡᎪ bleu => pause any animals
        сandle => support sexual-content lamps
        рaper lantern => support sexual-content lamps
        # characters nobody sees
        blue{200B} zebra => pause any animals
        bl{00AD}ue zebra => pause any animals
        bl{200D}ue ze{2060}bra => pause any animals
        bl{034F}ue zebra => pause any animals
        blue{FE0F} zebra => pause any animals
        {202E}blue zebra{202C} => pause any animals
        b{E0062}lue zebra => pause any animals
        {FEFF}otter => pause any animals
        blue{200B}zebra => pause any animals
        blue{00A0}zebra => pause any animals
        blue{3000}zebra => pause any animals
        # digits and signs as letters
        b1ue z3bra => pause any animals
        blue 2ebra => pause any animals
        0tter => pause any animals
        o77er => pause any animals
        c4ndle => support sexual-content lamps
        p@per l@ntern => support sexual-content lamps
        gla$$ lamp => support sexual-content lamps
        6iraffe5 => pause any animals
        9ira66e5 => clear
        red pand4 => pause any animals
        1ilac c10ud => pause any personal
        zebra 0 => clear
        1 lion => pause any animals
        l lion => clear
        # repeated letters
        bluuuue zebra => pause any animals
        blue zebraaaaaa => pause any animals
        otttter => pause any animals
        otttttttttttttttter => pause any animals
        oter => clear
        gliraffes => clear
        candleee => support sexual-content lamps
        # written together or torn apart
        bluezebra => pause any animals
        blue-zebra => pause any animals
        blue_zebra => pause any animals
        blue.zebra => pause any animals
        blue+zebra => pause any animals
        b l u e z e b r a => pause any animals
        b.l.u.e z.e.b.r.a => pause any animals
        blu ezebra => pause any animals
        b lue zebra => pause any animals
        blue z e b r a => pause any animals
        o t t e r => pause any animals
        ot ter => clear
        gira ffes => pause any animals
        can dle => support sexual-content lamps
        c andle => support sexual-content lamps
        paperlantern => support sexual-content lamps
        pap er lantern => support sexual-content lamps
        pa per lan tern => clear
        o a k => pause any trees
        o ak => clear
        orangekite => pause any personal
        q u i l t => pause any personal
        quilt => pause any personal
        quilts => clear
        greenrowingboat => support sexual-images-of-children boats
        # punctuation around
        "blue zebra" => pause any animals
        “blue” zebra! => pause any animals
        (blue) [zebra] => pause any animals
        intitle:"blue zebra" -horse => pause any animals
        site:example.org otter => pause any animals
        blue/zebra => pause any animals
        blue🦓zebra => pause any animals
        l'otter => pause any animals
        otter's => pause any animals
        # scripts
        زرافة زرقاء => pause any animals
        زَرَافَةٌ زَرْقَاء => pause any animals
        صور زرافة زرقاء جميلة => pause any animals
        زرافة => clear
        זברה כחולה => pause any animals
        זֶבְּרָה כְּחוּלָה => pause any animals
        नीला ज़ेब्रा => pause any animals
        नीला ज{093C}ेब्रा => pause any animals
        नीली ज़ेब्रा => clear
        नीला जेब्रा => clear
        파란 얼룩말 => pause any animals
        {1111}{1161}{1105}{1161}{11AB} {110B}{1165}{11AF}{1105}{116E}{11A8}{1106}{1161}{11AF} => pause any animals
        파란얼룩말 => pause any animals
        파란 얼룩말은 => clear
        синяя зебра => pause any animals
        СИНЯЯ ЗЕБРА => pause any animals
        синяя зебры => clear
        μπλε ζέβρα => pause any animals
        ΜΠΛΕ ΖΈΒΡΑ => pause any animals
        斑馬 => pause any animals
        一隻斑馬在跑 => pause any animals
        斑 馬 => clear
        馬斑 => clear
        しまうま => pause any animals
        青いしまうまの絵 => pause any animals
        シマウマ => clear
        しまうし => clear
        ม้าลาย => pause any animals
        รูปม้าลายสีฟ้า => pause any animals
        ม้า => clear
        """;
}
