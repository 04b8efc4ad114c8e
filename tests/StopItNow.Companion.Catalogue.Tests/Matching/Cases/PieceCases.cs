namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>
/// Texts and their pieces (MATCHING.md, section 3): words and, marked with <c>~</c>, pairs, divided by <c>|</c>. The pairs of one stretch are joined by <c>~</c>.
/// </summary>
internal static class PieceCases
{
    public const string All = """
        # words
        blue => blue
        blue zebra => blue | zebra
        BLUE  zebra => blue | zebra
        a blue zebra by the sea => a | blue | zebra | by | the | sea
        Straße => strasse
        zébra bleu => zebra | bleu
        blue{00A0}zebra => blue | zebra
        blue{3000}zebra => blue | zebra
        blue{200B}zebra => bluezebra
        blu{00AD}e => blue
        zebra{0378}blue => zebra | blue
        {2FE0} =>
        =>
        ?! =>
        🦓 =>
        # punctuation ends a word
        blue-zebra => blue | zebra
        blue_zebra => blue | zebra
        blue.zebra => blue | zebra
        blue,zebra => blue | zebra
        blue/zebra => blue | zebra
        blue+zebra => blue | zebra
        blue&zebra => blue | zebra
        blue:zebra => blue | zebra
        blue;zebra => blue | zebra
        blue*zebra => blue | zebra
        blue\zebra => blue | zebra
        blue|zebra => blue | zebra
        blue=zebra => blue | zebra
        blue~zebra => blue | zebra
        blue#zebra => blue | zebra
        blue%zebra => blue | zebra
        blue^zebra => blue | zebra
        blue<zebra> => blue | zebra
        (blue) [zebra] {zebra} => blue | zebra | zebra
        "blue zebra" => blue | zebra
        “blue” ‘zebra’ => blue | zebra
        «blue» „zebra“ => blue | zebra
        blue—zebra => blue | zebra
        blue–zebra => blue | zebra
        blue‐zebra => blue | zebra
        blue·zebra => blue | zebra
        blue•zebra => blue | zebra
        blue…zebra => blue | zebra
        blue🦓zebra => blue | zebra
        blue{202F}zebra => blue | zebra
        l'amour => l | amour
        l’amour => l | amour
        zebra's => zebra | s
        don't => don | t
        rock'n'roll => rock | n | roll
        www.example.org => www | example | org
        intitle:"blue zebra" -horse => intitle | blue | zebra | horse
        b.l.u.e => b | l | u | e
        b-l-u-e => b | l | u | e
        ze*bra => ze | bra
        ｂｌｕｅ．ｚｅｂｒａ => blue | zebra
        # digits are of words
        b1ue => b1ue
        2024 => 2024
        zebra 24 => zebra | 24
        zebra24 => zebra24
        3.14 => 3 | 14
        1,000 => 1 | 000
        ٢٠٢٤ => 2024
        x² => x2
        ½ => 1 | 2
        c++ => c
        c# => c
        # signs read as letters
        z@bra => z@bra
        zebr@ => zebr@
        @zebra => @zebra
        $tripe => $tripe
        @ =>
        $ =>
        @ zebra => zebra
        zebra @ home => zebra | home
        5 $ => 5
        5$ => 5
        $5 => 5
        $5 zebra => 5 | zebra
        me@example.org => me@example | org
        zebra@@home => zebra@@home
        zebra@@ => zebra@@
        @1 => 1
        1@2 => 1 | 2
        us$ => us$
        z@3 => z@3
        斑@馬 => ~斑 | ~馬
        斑@a => ~斑 | @a
        # single letters
        b l u e => b | l | u | e
        a b => a | b
        z e b r a blue => z | e | b | r | a | blue
        # scripts with spaces
        زرافة زرقاء => زرافة | زرقاء
        زَرَافَة => زرافة
        זברה כחולה => זברה | כחולה
        שָׁלוֹם עולם => שלום | עולם
        नीला ज़ेब्रा => नीला | ज{093C}ेब्रा
        हिन्दी => हिन्दी
        নীল জেব্রা => নীল | জেব্রা
        நீல வரிக்குதிரை => நீல | வரிக்குதிரை
        నీలం జీబ్రా => నీలం | జీబ్రా
        ಜೀಬ್ರಾ => ಜ{0CBF}{0CD5}ಬ್ರಾ
        സീബ്ര => സീബ്ര
        ზებრა ლურჯი => ზებრა | ლურჯი
        ሰማያዊ የሜዳ አህያ => ሰማያዊ | የሜዳ | አህያ
        얼룩말 => {110B}{1165}{11AF}{1105}{116E}{11A8}{1106}{1161}{11AF}
        파란 얼룩말 => {1111}{1161}{1105}{1161}{11AB} | {110B}{1165}{11AF}{1105}{116E}{11A8}{1106}{1161}{11AF}
        # scripts without spaces
        斑 => ~斑
        斑馬 => ~斑馬
        藍斑馬 => ~藍斑~斑馬
        藍色斑馬 => ~藍色~色斑~斑馬
        藍色 斑馬 => ~藍色 | ~斑馬
        藍、斑馬 => ~藍 | ~斑馬
        東京都 => ~東京~京都
        しまうま => ~しま~まう~うま
        シマウマ => ~シマ~マウ~ウマ
        青いシマウマ => ~青い~いシ~シマ~マウ~ウマ
        か{3099} => ~か{3099}
        がぎ => ~か{3099}き{3099}
        がぎぐ => ~か{3099}き{3099}~き{3099}く{3099}
        パンダ => ~ハ{309A}ン~ンタ{3099}
        ㄅㄆㄇ => ~ㄅㄆ~ㄆㄇ
        ม้าลาย => ~ม้า~าล~ลา~าย
        ລາຍ => ~ລາ~າຍ
        ខ្មែរ => ~ខ្មែ~មែរ
        မြန်မာ => ~မြန်~န်မာ
        # mixed
        blue斑馬 => blue | ~斑馬
        斑馬zebra藍 => ~斑馬 | zebra | ~藍
        斑馬24 => ~斑馬 | 24
        2024年 => 2024 | ~年
        zebraシマ => zebra | ~シマ
        """;
}
