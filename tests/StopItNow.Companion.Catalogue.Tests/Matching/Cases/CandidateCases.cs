namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Candidates of searches and of phrases, worked out from MATCHING.md, sections 4 and 5.</summary>
internal static class CandidateCases
{
    /// <summary>A search, after <c>@</c> the longest run that is looked for, and each candidate after the pieces it covers: from, up to and without.</summary>
    public const string Searches = """
        # runs
        blue @5 => 0-1 blue
        blue zebra @1 => 0-1 blue | 1-2 zebra | 0-2 bluezebra
        blue zebra @2 => 0-1 blue | 1-2 zebra | 0-2 blue zebra | 0-2 bluezebra
        a blue zebra @2 => 0-1 a | 1-2 blue | 2-3 zebra | 0-2 a blue | 1-3 blue zebra | 1-3 bluezebra | 0-3 abluezebra
        a blue zebra @3 => 0-1 a | 1-2 blue | 2-3 zebra | 0-2 a blue | 1-3 blue zebra | 0-3 a blue zebra | 1-3 bluezebra | 0-3 abluezebra
        @5 =>
        ?! @5 =>
        blue-zebra @2 => 0-1 blue | 1-2 zebra | 0-2 blue zebra | 0-2 bluezebra
        # joined words
        the pen is @1 => 0-1 the | 1-2 pen | 2-3 is | 0-2 thepen | 0-3 thepenis
        pen is @1 => 0-1 pen | 1-2 is
        of an @1 => 0-1 of | 1-2 an
        ze bra @1 => 0-1 ze | 1-2 bra
        zeb ras @1 => 0-1 zeb | 1-2 ras | 0-2 zebras
        zeb ra blue @1 => 0-1 zeb | 1-2 ra | 2-3 blue | 0-3 zebrablue | 1-3 rablue
        one two three four @1 => 0-1 one | 1-2 two | 2-3 three | 3-4 four | 0-2 onetwo | 0-3 onetwothree | 1-3 twothree | 1-4 twothreefour | 2-4 threefour
        abcdefghijklmnopqrst uvwxyzabcdefghijklmn @1 => 0-1 abcdefghijklmnopqrst | 1-2 uvwxyzabcdefghijklmn | 0-2 abcdefghijklmnopqrstuvwxyzabcdefghijklmn
        abcdefghijklmnopqrst uvwxyzabcdefghijklmno @1 => 0-1 abcdefghijklmnopqrst | 1-2 uvwxyzabcdefghijklmno
        # single letters
        a b @1 => 0-1 a | 1-2 b
        a b c @1 => 0-1 a | 1-2 b | 2-3 c | 0-3 abc
        b l u e @1 => 0-1 b | 1-2 l | 2-3 u | 3-4 e | 0-3 blu | 0-4 blue | 1-4 lue
        b l u e zebra @1 => 0-1 b | 1-2 l | 2-3 u | 3-4 e | 4-5 zebra | 0-3 blu | 0-4 blue | 0-5 bluezebra | 1-4 lue | 1-5 luezebra | 2-5 uezebra | 3-5 ezebra
        z ebra s @1 => 0-1 z | 1-2 ebra | 2-3 s | 0-3 zebras
        x ray @1 => 0-1 x | 1-2 ray
        # digits and signs as letters
        z3bra @1 => 0-1 zebra
        2ebra @1 => 0-1 zebra
        z3br4 @1 => 0-1 zebra
        zebr@ @1 => 0-1 zebra
        tiger$ @1 => 0-1 tigers
        ti9er @1 => 0-1 tiger
        7iger @1 => 0-1 tiger
        pira7e5 @1 => 0-1 pirates
        0tter @1 => 0-1 otter
        ze8ra @1 => 0-1 zebra
        1ion @1 => 0-1 lion | 0-1 iion
        t16er @1 => 0-1 tlger | 0-1 tiger | 0-1 tlber | 0-1 tiber
        1l1 @1 => 0-1 lll | 0-1 ill | 0-1 lli | 0-1 ili
        2024 @1 => 0-1 2024
        111 @1 => 0-1 111
        zebra 24 @2 => 0-1 zebra | 1-2 24 | 0-2 zebra 24 | 0-2 zebraza
        24 24 @2 => 0-1 24 | 1-2 24 | 0-2 24 24
        1 2 3 @1 => 0-1 1 | 1-2 2 | 2-3 3 | 0-3 123
        3 zebra @1 => 0-1 3 | 1-2 zebra | 0-2 ezebra
        @zebra @1 => 0-1 azebra
        # three of one letter
        bluuue @1 => 0-1 bluue | 0-1 blue
        bluuuuuue @1 => 0-1 bluue | 0-1 blue
        bluue @1 => 0-1 bluue
        zzzebra @1 => 0-1 zzebra | 0-1 zebra
        zzz @1 => 0-1 zz | 0-1 z
        b0o0k @1 => 0-1 book | 0-1 bok
        b00k @1 => 0-1 book
        z333bra @1 => 0-1 zeebra | 0-1 zebra
        @@@zebra @1 => 0-1 azebra
        zebr@@@ @1 => 0-1 zebraa | 0-1 zebra
        cooool zebra @2 => 0-1 cool | 0-1 col | 1-2 zebra | 0-2 cool zebra | 0-2 col zebra | 0-2 coolzebra | 0-2 colzebra
        # places beyond the third are read in the first way
        i1i1i1i1 @1 => 0-1 ilililil | 0-1 iiililil | 0-1 iliiilil | 0-1 iiiiilil | 0-1 ililiiil | 0-1 iiiliiil | 0-1 iliiiiil | 0-1 iiiiiiil
        # pairs
        斑馬 @3 => 0-1 斑馬
        藍斑馬 @3 => 0-1 藍斑 | 1-2 斑馬 | 0-2 藍斑 斑馬
        藍色斑馬 @2 => 0-1 藍色 | 1-2 色斑 | 2-3 斑馬 | 0-2 藍色 色斑 | 1-3 色斑 斑馬
        blue 斑馬 @2 => 0-1 blue | 1-2 斑馬 | 0-2 blue 斑馬
        # other scripts
        زرافة زرقاء @2 => 0-1 زرافة | 1-2 زرقاء | 0-2 زرافة زرقاء | 0-2 زرافةزرقاء
        नीला @1 => 0-1 नीला
        𝒃𝒍𝒖𝒆 𝒛𝒆𝒃𝒓𝒂 @2 => 0-1 blue | 1-2 zebra | 0-2 blue zebra | 0-2 bluezebra
        """;

    /// <summary>A phrase and what is kept of it.</summary>
    public const string Phrases = """
        # words
        blue => blue
        Blue => blue
        blue zebra => blue zebra | bluezebra
        BLUE-ZEBRA => blue zebra | bluezebra
        bluezebra => bluezebra
        paper lantern => paper lantern | paperlantern
        a blue zebra => a blue zebra | abluezebra
        my cat => my cat
        red cat => red cat | redcat
        one two three four => one two three four | onetwothreefour
        one two three four five => one two three four five | onetwothreefourfive
        the old green paper lantern of the village hall => the old green paper lantern of the village hall | theoldgreenpaperlanternofthevillagehall
        the very old green paper lantern of the village hall => the very old green paper lantern of the village hall
        b l u e => b l u e | blue
        a b => a b
        a b c => a b c | abc
        l'orange bleue => l orange bleue | lorangebleue
        Straße => strasse
        Grüne Straße => grune strasse | grunestrasse
        zébra => zebra
        ｂｌｕｅ ｚｅｂｒａ => blue zebra | bluezebra
        Зебра => зebpa
        # digits
        24 => 24
        24 hours => 24 hours | zahours
        b1ue => blue | biue
        area 51 => area 51 | areasl | areasi
        # three of one letter
        bluuue => bluue | blue
        zzz => zz | z
        # scripts without spaces
        斑 => 斑
        斑馬 => 斑馬
        藍斑馬 => 藍斑 斑馬
        藍 斑馬 => 藍 斑馬
        シマウマ => シマ マウ ウマ
        パンダ => ハ{309A}ン ンタ{3099}
        blue 斑馬 => blue 斑馬
        ม้าลาย => ม้า าล ลา าย
        # scripts with spaces
        زرافة => زرافة
        زرافة زرقاء => زرافة زرقاء | زرافةزرقاء
        שָׁלוֹם עולם => שלום עולם | שלוםעולם
        नीला ज़ेब्रा => नीला ज{093C}ेब्रा | नीलाज{093C}ेब्रा
        파란 말 => {1111}{1161}{1105}{1161}{11AB} {1106}{1161}{11AF} | {1111}{1161}{1105}{1161}{11AB}{1106}{1161}{11AF}
        # nothing to keep
        =>
        ?! =>
        🦓 =>
        """;
}
