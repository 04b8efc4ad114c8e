namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Which list answers where several could, and where one is off, excepted or asked for help about.</summary>
internal static partial class DecisionCases
{
    private const string Choices = """
        # exceptions
        blue zebra crossing => clear
        a blue zebra crossing at night => clear
        BLUE-ZEBRA CROSSING => clear
        sea otter => clear
        sea otter and otter => pause any animals
        otter sea => pause any animals
        the sea otter box => clear
        the giraffes => clear
        giraffes the => pause any animals
        red panda express => clear
        red panda red panda express => pause any animals
        斑馬線 => clear
        一條斑馬線 => clear
        斑馬線斑馬 => pause any animals
        paper lantern festival => clear
        paper lantern festivals => support sexual-content lamps
        festival paper lantern => support sexual-content lamps
        candle wax => clear
        candle candle wax => support sexual-content lamps
        glass lamp shade => clear
        sailing ship museum => clear
        oak table => clear
        oak table oak => pause any trees
        # an exception is of its own list alone
        blue zebra crossing oak => pause any trees
        oak table otter => pause any animals
        sailing ship museum paper lantern => support sexual-content lamps
        candle wax orange kite => pause any personal
        # several lists and concerns
        blue zebra oak => pause any animals, trees
        oak blue zebra => pause any animals, trees
        blue zebra wood => pause any animals, trees
        blue zebra paper lantern => pause sexual-content animals, lamps
        paper lantern green rowing boat => support sexual-images-of-children lamps, boats
        blue zebra green rowing boat => pause sexual-images-of-children animals, boats
        orange kite green rowing boat => pause sexual-images-of-children boats, personal
        blue zebra paper lantern sailing ship oak lilac cloud => pause sexual-images-of-children animals, lamps, boats, trees, personal
        # lists that are off
        blue zebra @lamps => clear
        blue zebra @trees => clear
        blue zebra paper lantern @lamps => support sexual-content lamps
        blue zebra oak @trees => pause any trees
        orange kite @animals, lamps => clear
        blue zebra crossing @trees => clear
        blue zebra crossing @animals => clear
        zebra wood @animals => clear
        # several query texts
        horse || a blue zebra => pause any animals
        a blue || zebra => clear
        blue zebra || crossing => pause any animals
        how do i stop || blue zebra => pause any animals
        how do i stop blue zebra || blue zebra => pause any animals
        how do i stop blue zebra || otter help line => support any animals
        paper lantern || oak => pause sexual-content lamps, trees
        horse || goat => clear
        # what asks for help
        how do i stop blue zebra => support any animals
        How do I stop searching for blue zebra? => support any animals
        HELPLINE blue zebra => support any animals
        blue zebra helpline => support any animals
        how do you stop blue zebra => pause any animals
        stop blue zebra => pause any animals
        how to stop the otter => support any animals
        h0w t0 st0p the otter => pause any animals
        how to blue zebra stop => pause any animals
        how do i blue zebra stop => pause any animals
        help => clear
        how do i stop => clear
        how do i stop orange kite => support any personal
        report oak => support any trees
        reports oak => pause any trees
        oak give up oak for good => support any trees
        oak for good give up => pause any trees
        give up oak for good => support any trees
        how do i stop blue zebra paper lantern => support sexual-content animals, lamps
        wie kann ich mit blue zebra aufhören => support any animals
        wie kann ich aufhoren blue zebra => support any animals
        aufhören wie kann ich blue zebra => pause any animals
        comment arrêter blue zebra => support any animals
        besoin d’aide otter => support any animals
        cómo dejar blue zebra => support any animals
        adicción otter => support any animals
        """;
}
