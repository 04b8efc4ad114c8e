namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>Texts and what MATCHING.md, section 2, makes of them, worked out from the page and the Unicode charts. <c>{200B}</c> is a character by its code point.</summary>
internal static class NormaliseCases
{
    public const string Words = """
        # case folding
        blue zebra => blue zebra
        BLUE ZEBRA => blue zebra
        bLuE zEbRa => blue zebra
        Straße => strasse
        STRASSE => strasse
        STRAẞE => strasse
        ẞ => ss
        ß => ss
        Weißes Zebra => weisses zebra
        İstanbul => istanbul
        ISTANBUL => istanbul
        ıstanbul => istanbul
        DİYARBAKIR => diyarbakir
        diyarbakır => diyarbakir
        ZÜRAFA => zurafa
        ŒUVRE => oeuvre
        œuvre => oeuvre
        ÆTHER => aether
        æther => aether
        Ærø => aero
        ﬁne ﬂute => fine flute
        ﬀ ﬃ ﬄ => ff ffi ffl
        ſchrift => schrift
        {FB05}ill => still
        ŉ => {02BC}n
        Ǆ ǅ ǆ => dz dz dz
        Ĳsland ĳsland => ijsland ijsland
        ЗЕБРА => зebpa
        Зебра => зebpa
        СИНЯЯ => cиhяя
        синяя => cиhяя
        ΖΈΒΡΑ => zebpa
        ζέβρα => zebpa
        ΣΟΦΟΣ => ooφoo
        σοφός => ooφoo
        ΤΟΝΟΙ => tovoi
        # spaces
        blue{00A0}zebra => blue zebra
        blue{2003}zebra => blue zebra
        blue{3000}zebra => blue zebra
        blue{202F}zebra => blue zebra
        blue{2009}zebra => blue zebra
        blue{205F}zebra => blue zebra
        blue  zebra => blue  zebra
        # accents
        blüe => blue
        blu{0308}e => blue
        zébra => zebra
        ze{0301}bra => zebra
        z{0335}ebra => zebra
        zèbre bleu => zebre bleu
        cebra niña => cebra nina
        cebra nin{0303}a => cebra nina
        ḆḺṲḘ => blue
        b̲l̲u̲e̲ => blue
        z̶e̶b̶r̶a̶ => zebra
        ż̷̢ė̸b̴͎r̵a̶̜ => zebra
        Ångström => angstrom
        {212B}ngström => angstrom
        A{030A}ngstro{0308}m => angstrom
        crème brûlée => creme brulee
        façade => facade
        naïve => naive
        coöperate => cooperate
        señor => senor
        Łódź => lodz
        Đorđe => dorde
        smørrebrød => smorrebrod
        žirafa => zirafa
        żyrafa => zyrafa
        zsiráf => zsiraf
        kőrös => koros
        ağaç => agac
        ţară țară => tara tara
        tiếng Việt => tieng viet
        tie{0302}{0301}ng => tieng
        tie{0301}{0302}ng => tieng
        ngựa vằn => ngua van
        ǹ ń ň ñ ņ => n n n n n
        ȩ ę ė ě ē ĕ => e e e e e e
        ằ ẵ ậ ǟ ǻ => a a a a a
        ёлка => eлka
        е{0308}лка => eлka
        зайка => зaиka
        заи{0306}ка => зaиka
        їжак => iжak
        Ї І Ѐ => i i e
        άέήίόύώ => aeniouω
        ΐ ΰ => i u
        ἀ ἁ ἂ ἃ => a a a a
        ᾳ => ai
        # default ignorables
        bl{200B}ue => blue
        bl{00AD}ue => blue
        bl{2060}ue => blue
        bl{FEFF}ue => blue
        bl{200C}ue => blue
        bl{200D}ue => blue
        bl{034F}ue => blue
        bl{180E}ue => blue
        bl{FE0F}ue => blue
        bl{FE00}ue => blue
        bl{E0100}ue => blue
        bl{E0062}ue => blue
        bl{E0001}ue => blue
        bl{E007F}ue => blue
        bl{2061}ue => blue
        bl{2064}ue => blue
        bl{180B}ue => blue
        {200E}blue{200F} => blue
        {202A}blue{202C} => blue
        {202E}blue{202C} => blue
        {2066}blue{2069} => blue
        {061C}blue => blue
        bl{206A}ue => blue
        bl{1D173}ue => blue
        b{200B}l{200C}u{200D}e => blue
        {00AD}{00AD}blue{00AD} => blue
        z{200B}e{00AD}b{2060}r{FEFF}a => zebra
        # full-width
        ｂｌｕｅ　ｚｅｂｒａ => blue zebra
        ＢＬＵＥ　ＺＥＢＲＡ => blue zebra
        ｂ１ｕ３ => b1u3
        ＠＄ => @$
        ｚｅｂｒａ！ => zebra!
        # mathematical letters
        𝐛𝐥𝐮𝐞 𝐳𝐞𝐛𝐫𝐚 => blue zebra
        𝑏𝑙𝑢𝑒 𝑧𝑒𝑏𝑟𝑎 => blue zebra
        𝒃𝒍𝒖𝒆 𝒛𝒆𝒃𝒓𝒂 => blue zebra
        𝓫𝓵𝓾𝓮 𝔃𝓮𝓫𝓻𝓪 => blue zebra
        𝔟𝔩𝔲𝔢 𝔷𝔢𝔟𝔯𝔞 => blue zebra
        𝖇𝖑𝖚𝖊 𝖟𝖊𝖇𝖗𝖆 => blue zebra
        𝕓𝕝𝕦𝕖 𝕫𝕖𝕓𝕣𝕒 => blue zebra
        𝖻𝗅𝗎𝖾 𝗓𝖾𝖻𝗋𝖺 => blue zebra
        𝗯𝗹𝘂𝗲 𝘇𝗲𝗯𝗿𝗮 => blue zebra
        𝘣𝘭𝘶𝘦 𝘻𝘦𝘣𝘳𝘢 => blue zebra
        𝙗𝙡𝙪𝙚 𝙯𝙚𝙗𝙧𝙖 => blue zebra
        𝚋𝚕𝚞𝚎 𝚣𝚎𝚋𝚛𝚊 => blue zebra
        𝐁𝐋𝐔𝐄 𝐙𝐄𝐁𝐑𝐀 => blue zebra
        𝔹𝕃𝕌𝔼 ℤ𝔼𝔹ℝ𝔸 => blue zebra
        ℬℒ𝒰ℰ 𝒵ℰℬℛ𝒜 => blue zebra
        # enclosed and other letters
        ⓑⓛⓤⓔ ⓩⓔⓑⓡⓐ => blue zebra
        ⒷⓁⓊⒺ ⓏⒺⒷⓇⒶ => blue zebra
        ᵇˡᵘᵉ => blue
        ₐₑₒₓ => aeox
        № 7 => no 7
        ™ ℠ => tm sm
        ㎏ ㎝ => kg cm
        ½ => 1{2044}2
        x² => x2
        ʙʟᴜᴇ ᴢᴇʙʀᴀ => blue zebra
        ꜱᴍᴀʟʟ => small
        # digits of any script
        ٠١٢٣٤٥٦٧٨٩ => 0123456789
        ۰۱۲۳۴۵۶۷۸۹ => 0123456789
        ०१२३४५६७८९ => 0123456789
        ০১২৩৪৫৬৭৮৯ => 0123456789
        ๐๑๒๓๔๕๖๗๘๙ => 0123456789
        ０１２３４５６７８９ => 0123456789
        𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗 => 0123456789
        𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡 => 0123456789
        ⁰¹²³⁴⁵⁶⁷⁸⁹ => 0123456789
        ₀₁₂₃₄₅₆₇₈₉ => 0123456789
        ①②③ => 123
        ᠐᠑᠒ => 012
        ߀߁߂ => 012
        # look-alike letters
        zеbrа => zebra
        ЬLUE => blue
        В lue => b lue
        ѕсооtеr => scooter
        јаrgоn => jargon
        ԁоg => dog
        һоrѕе => horse
        роny => pony
        хylорhоnе => xylophone
        іgloo => igloo
        zebrα => zebra
        ΒLUΕ ΖΕΒRΑ => blue zebra
        ΗΟRSΕ => norse
        οtter => otter
        νase => vase
        ρony => pony
        ΒⅼuΕ => blue
        օtter => otter
        հorse => horse
        սnder => under
        Ꭺnimal => animal
        Ꮋorse => horse
        ᏃᎬᏴᎡᎪ => zebra
        ꓜꓰꓐꓣꓮ => zebra
        ⅼion => lion
        Ⅽat => cat
        ⅿouse => mouse
        ɑnimal => animal
        ɡoat => goat
        ı => i
        # marks of right-to-left scripts
        حِمَارٌ => حمار
        مُحَمَّد => محمد
        كـتـاب => كـتـاب
        زرافة زرقاء => زرافة زرقاء
        شَمْس => شمس
        الْقُرْآن => القران
        אֲרִיָּה => אריה
        שָׁלוֹם => שלום
        זֶבְּרָה => זברה
        ܐܰܠܳܗܳܐ => ܐܠܗܐ
        {FEFB} => لا
        ﺳﻼم => سلام
        # marks that spell stay
        हिन्दी => हिन्दी
        नीला ज़ेब्रा => नीला ज{093C}ेब्रा
        নীল জেব্রা => নীল জেব্রা
        நீலம் => நீலம்
        ม้าลาย => ม้าลาย
        ນ້ຳ => ນ{0EC9}{0ECD}າ
        ខ្មែរ => ខ្មែរ
        மொ => ம{0BBE}{0BC6}
        ৌ => {09C7}{09D7}
        # kana and Han
        シマウマ => シマウマ
        ｼﾏｳﾏ => シマウマ
        しまうま => しまうま
        が => か{3099}
        か{3099} => か{3099}
        ガ => カ{3099}
        ｶﾞ => カ{3099}
        パンダ => ハ{309A}ンタ{3099}
        ﾊﾟﾝﾀﾞ => ハ{309A}ンタ{3099}
        藍色斑馬 => 藍色斑馬
        ㍿ => 株式会社
        豈 => 豈
        # Hangul
        얼룩말 => {110B}{1165}{11AF}{1105}{116E}{11A8}{1106}{1161}{11AF}
        {110B}{1165}{11AF} => {110B}{1165}{11AF}
        가 => {1100}{1161}
        각 => {1100}{1161}{11A8}
        힣 => {1112}{1175}{11C2}
        {1100}{1161}{11A8} => {1100}{1161}{11A8}
        ㄱ => {1100}
        ﾡ => {1100}
        # runs
        bluuue => bluuue
        bluuuue => bluuue
        bluuuuuuuuuuuuue => bluuue
        zzzzzebra => zzzebra
        ZzZzZebra => zzzebra
        zebraaaa => zebraaa
        zéÉèÈbra => zeeebra
        1111111 => 1111111
        !!!!!!! => !!!!!!!
        ｕｕｕｕ => uuu
        a{200B}a{200B}a{200B}a => aaa
        аaаa => aaa
        ハハハハハ => ハハハハハ
        # unassigned characters stay
        zebra{0378}blue => zebra{0378}blue
        {2FE0} => {2FE0}
        {10FFFF} => {10FFFF}
        {E000} => {E000}
        # punctuation stays
        blue-zebra? => blue-zebra?
        “blue” zebra! => “blue” zebra!
        l'amour => l'amour
        l’amour => l’amour
        blue_zebra => blue_zebra
        intitle:"blue zebra" -horse => intitle:"blue zebra" -horse
        (blue) [zebra] => (blue) [zebra]
        blue🦓zebra => blue🦓zebra
        …blue => ...blue
        blue… => blue...
        """;

    /// <summary>Rows of characters that fold one to one: what they are, the characters, and what each becomes.</summary>
    public static readonly (string Rule, string From, string To)[] Letters =
    [
        ("full-width capitals", "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ", "abcdefghijklmnopqrstuvwxyz"),
        ("full-width small letters", "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ", "abcdefghijklmnopqrstuvwxyz"),
        ("circled small letters", "ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ", "abcdefghijklmnopqrstuvwxyz"),
        ("mathematical bold", "𝐚𝐛𝐜𝐝𝐞𝐟𝐠𝐡𝐢𝐣𝐤𝐥𝐦𝐧𝐨𝐩𝐪𝐫𝐬𝐭𝐮𝐯𝐰𝐱𝐲𝐳", "abcdefghijklmnopqrstuvwxyz"),
        ("mathematical fraktur", "𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨𝔩𝔪𝔫𝔬𝔭𝔮𝔯𝔰𝔱𝔲𝔳𝔴𝔵𝔶𝔷", "abcdefghijklmnopqrstuvwxyz"),
        ("small capitals", "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdeghijklmnoprstuvwyz"),
        ("Cyrillic look-alikes", "асеіјоρхуѕАВЕКМНОРСТХ", "aceijopxysabekmhopctx"),
        ("Greek capital look-alikes", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abeznikmvoptux"),
        ("Armenian look-alikes", "հոս", "hnu"),
        ("Cherokee look-alikes", "ᎪᏴᏟᎠᎬᏀᎻᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "abcdeghklmprstvwz"),
        ("Lisu look-alikes", "ꓮꓐꓚꓓꓰꓝꓖꓧꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "abcdefghjklmnoprstuvwxyz"),
        ("Roman numerals", "ⅰⅴⅹⅼⅽⅾⅿⅠⅤⅩⅬⅭⅮⅯ", "ivxlcdmivxlcdm"),
    ];
}
