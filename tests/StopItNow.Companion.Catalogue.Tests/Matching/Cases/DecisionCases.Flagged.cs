namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Searches that stay flagged whatever stands beside them.</summary>
internal static partial class DecisionCases
{
    /// <summary>Sixty flagged searches. With whatever asks for help beside them they answer <c>support</c>; with an exception beside them, what they answer without it.</summary>
    public const string Flagged = """
        blue zebra => pause any animals
        blue zebras => pause any animals
        blue zebra pictures => pause any animals
        pictures of a blue zebra => pause any animals
        new blue zebra videos => pause any animals
        a blue zebra by the sea => pause any animals
        BLUE ZEBRA => pause any animals
        b1ue z3bra => pause any animals
        bluezebra => pause any animals
        blue-zebra => pause any animals
        “blue zebra” => pause any animals
        blüe zébra => pause any animals
        bluе zеbrа => pause any animals
        zebra bleu => pause any animals
        images de zebra bleu => pause any animals
        otter => pause any animals
        otter films => pause any animals
        free otter pictures => pause any animals
        0tter => pause any animals
        o t t e r => pause any animals
        red panda => pause any animals
        red panda gallery => pause any animals
        giraffes => pause any animals
        giraffes online => pause any animals
        straße der zebras => pause any animals
        bilder straße der zebras => pause any animals
        斑馬 => pause any animals
        しまうま => pause any animals
        زرافة زرقاء => pause any animals
        זברה כחולה => pause any animals
        नीला ज़ेब्रा => pause any animals
        ม้าลาย => pause any animals
        파란 얼룩말 => pause any animals
        синяя зебра => pause any animals
        μπλε ζέβρα => pause any animals
        paper lantern => support sexual-content lamps
        paper lanterns => support sexual-content lamps
        paper lantern shop => support sexual-content lamps
        buy a paper lantern => support sexual-content lamps
        paperlantern => support sexual-content lamps
        p@per l@ntern => support sexual-content lamps
        glass lamp => support sexual-content lamps
        gla$$ lamp => support sexual-content lamps
        glass lamp photos => support sexual-content lamps
        candle => support sexual-content lamps
        candle pictures => support sexual-content lamps
        c4ndle => support sexual-content lamps
        green rowing boat => support sexual-images-of-children boats
        green rowing boats => support sexual-images-of-children boats
        a green rowing boat on the lake => support sexual-images-of-children boats
        sailing ship => support sexual-images-of-children boats
        sailing ship paintings => support sexual-images-of-children boats
        oak => pause any trees
        oak pictures => pause any trees
        silver birch => pause any trees
        silver birch wallpaper => pause any trees
        orange kite => pause any personal
        orange kite shop => pause any personal
        lilac cloud => pause any personal
        my old tune => pause any personal
        """;
}
