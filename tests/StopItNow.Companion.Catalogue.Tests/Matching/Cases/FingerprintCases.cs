namespace StopItNow.Companion.Catalogue.Tests.Matching.Cases;

/// <summary>
/// Candidates under a salt (SHA-256) or a key (HMAC-SHA-256) and the first 48 bits, in hexadecimal: MATCHING.md, section 6. Worked out with Python's hashlib and hmac, not with
/// the code they try.
/// </summary>
internal static partial class FingerprintCases
{
    public const string All = Salted + "\n" + Keyed;

    private const string Salted = """
        salt 00000000000000000000000000000000 blue => a2df5ec0f0cb
        salt 00000000000000000000000000000000 blue zebra => 4433d40c95c7
        salt 00000000000000000000000000000000 bluezebra => 01aa994ab7e1
        salt 00000000000000000000000000000000 zebra => 375a3c6162d9
        salt 00000000000000000000000000000000 a => 9c6bd5cc05ac
        salt 00000000000000000000000000000000 24 => b171dab7c8a7
        salt 00000000000000000000000000000000 斑馬 => 1d66f0ecdddd
        salt 00000000000000000000000000000000 藍斑 斑馬 => eca3f934ce8e
        salt 00000000000000000000000000000000 زرافة زرقاء => b027ee5b1a83
        salt 00000000000000000000000000000000 नीला => ea1cfb9dbc5f
        salt 00000000000000000000000000000000 l amour => 31c3e2d23405
        salt 00000000000000000000000000000000 strasse => a62a88baf1cb
        salt 00000000000000000000000000000000 zebpa => 990e9fdca767
        salt 00000000000000000000000000000000 hello world => c348546d44c9
        salt 00000000000000000000000000000000 red panda => fccf5889c06a
        salt 00000000000000000000000000000000 otter => bac018728af4
        salt 00000000000000000000000000000000 paper lantern => 5b1d905cb458
        salt 00000000000000000000000000000000 green rowing boat => 196674989f39
        salt 00000000000000000000000000000000 the very old green paper lantern => bcc47c8445de
        salt 00000000000000000000000000000000 zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz => bd18a618651e
        salt 00000000000000000000000000000000 {1F993} => 4fb1fcc8ba5c
        salt 00000000000000000000000000000000 가 => b5a54223bc51
        salt 00000000000000000000000000000000 か{3099} => 0523e6cf5af3
        salt 00000000000000000000000000000000 {10428} => 459fa1a7f1e0
        salt 00000000000000000000000000000000 => 374708fff771
        salt 000102030405060708090a0b0c0d0e0f blue => 46707d5de561
        salt 000102030405060708090a0b0c0d0e0f blue zebra => 3f4708ef7769
        salt 000102030405060708090a0b0c0d0e0f bluezebra => 445475484f22
        salt 000102030405060708090a0b0c0d0e0f zebra => d1baa4411628
        salt 000102030405060708090a0b0c0d0e0f a => b46008fd2fb1
        salt 000102030405060708090a0b0c0d0e0f 24 => ed8f90afb3d8
        salt 000102030405060708090a0b0c0d0e0f 斑馬 => 0f3c5813389c
        salt 000102030405060708090a0b0c0d0e0f 藍斑 斑馬 => b0942980962f
        salt 000102030405060708090a0b0c0d0e0f زرافة زرقاء => 6c20c12c32f4
        salt 000102030405060708090a0b0c0d0e0f नीला => c1bf26c6d63c
        salt 000102030405060708090a0b0c0d0e0f l amour => c49bd7ec8695
        salt 000102030405060708090a0b0c0d0e0f strasse => fbadba878e65
        salt 000102030405060708090a0b0c0d0e0f zebpa => 58ba33d7859f
        salt 000102030405060708090a0b0c0d0e0f hello world => 26653fa4eb47
        salt 000102030405060708090a0b0c0d0e0f red panda => 9931f22305aa
        salt 000102030405060708090a0b0c0d0e0f otter => 60b78a2edc2b
        salt 000102030405060708090a0b0c0d0e0f paper lantern => 8223f98dba67
        salt 000102030405060708090a0b0c0d0e0f green rowing boat => 2d9059e81b49
        salt 000102030405060708090a0b0c0d0e0f the very old green paper lantern => 40c96b033c21
        salt 000102030405060708090a0b0c0d0e0f zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz => 8c1cfc0e6ff7
        salt 000102030405060708090a0b0c0d0e0f {1F993} => 8d0e4597fc7b
        salt 000102030405060708090a0b0c0d0e0f 가 => 13246a2d50a8
        salt 000102030405060708090a0b0c0d0e0f か{3099} => bfbccd9fef3d
        salt 000102030405060708090a0b0c0d0e0f {10428} => d2f9df972a0b
        salt 000102030405060708090a0b0c0d0e0f => be45cb2605bf
        salt ffffffffffffffffffffffffffffffff blue => bc61589153bd
        salt ffffffffffffffffffffffffffffffff blue zebra => dce172657e59
        salt ffffffffffffffffffffffffffffffff bluezebra => 4d3bac3ae99c
        salt ffffffffffffffffffffffffffffffff zebra => d0c3b55a3ba0
        salt ffffffffffffffffffffffffffffffff a => 5ce4cb86b971
        salt ffffffffffffffffffffffffffffffff 24 => c2a4426bd7a1
        salt ffffffffffffffffffffffffffffffff 斑馬 => d715c2002967
        salt ffffffffffffffffffffffffffffffff 藍斑 斑馬 => 49b48401e388
        salt ffffffffffffffffffffffffffffffff زرافة زرقاء => 6d12620336f0
        salt ffffffffffffffffffffffffffffffff नीला => 300598440cc7
        salt ffffffffffffffffffffffffffffffff l amour => 77bd78323171
        salt ffffffffffffffffffffffffffffffff strasse => 8f1e1bcae49d
        salt ffffffffffffffffffffffffffffffff zebpa => cd72e407b5f5
        salt ffffffffffffffffffffffffffffffff hello world => 60ee6d16ea26
        salt ffffffffffffffffffffffffffffffff red panda => b1da1e59ef28
        salt ffffffffffffffffffffffffffffffff otter => 12b66723bdd7
        salt ffffffffffffffffffffffffffffffff paper lantern => 26b7d768595c
        salt ffffffffffffffffffffffffffffffff green rowing boat => d4c4af89301f
        salt ffffffffffffffffffffffffffffffff the very old green paper lantern => 4096d746d773
        salt ffffffffffffffffffffffffffffffff zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz => dafc69eff620
        salt ffffffffffffffffffffffffffffffff {1F993} => 0c337d35a007
        salt ffffffffffffffffffffffffffffffff 가 => 33cf1dbd2672
        salt ffffffffffffffffffffffffffffffff か{3099} => e20baae4f307
        salt ffffffffffffffffffffffffffffffff {10428} => 0fcc9efd2106
        salt ffffffffffffffffffffffffffffffff => 5ac6a5945f16
        """;
}
