using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using static StopItNow.Companion.Catalogue.Tests.Trust.Keys;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>First roots by their signatures.</summary>
internal static partial class RootVectors
{
    private static IEnumerable<JsonObject> FirstSignatures()
    {
        yield return First("no signature", Good, "unsigned");
        yield return First("one key of two", Good, "threshold-not-met", Root[0]);
        yield return First("one key and a stranger", Good, "threshold-not-met", Root[0], Stranger);
        yield return First("one key and the head's", Good, "threshold-not-met", Root[0], Head);
        yield return First("two keys of three", Document(rootThreshold: 3).ToEnvelope().Text(), "threshold-not-met", Root[..2]);
        yield return Case("one key counted twice", null, Twice(Signed(Good, [Root[0]])), "threshold-not-met");
        yield return Case("one key in both forms of its signature", null, BothForms(Signed(Good, [Root[0]])), "threshold-not-met");
        yield return First("the head's key alone", Good, "wrong-key-role", Head);
        yield return First("the head's key and a stranger", Good, "wrong-key-role", Head, Stranger);
        yield return First("a stranger alone", Good, "unknown-key", Stranger);
        yield return First("two strangers", Good, "unknown-key", Stranger, NextHead);
        yield return Case("a key of another algorithm alone", null, With(Signed(WithOtherAlgorithm(Document(), "root"), []), OtherAlgorithmId, new byte[64]), "unknown-key");
        yield return Case("a key of another algorithm in the head role alone", null,
            With(Signed(WithOtherAlgorithm(Document(), "head"), []), OtherAlgorithmId, new byte[64]), "wrong-key-role");
        yield return Case("one broken signature beside two good ones", null, With(Signed(Good, Root[..2]), Root[2], new byte[64]), "bad-signature");
        yield return Case("a signature a byte short", null, With(Signed(Good, [Root[0]]), Root[1], new byte[63]), "bad-signature");
        yield return Case("a signature of no bytes", null, With(Signed(Good, [Root[0]]), Root[1], []), "bad-signature");
        yield return Case("a signature in DER", null, With(Signed(Good, [Root[0]]), Root[1], Der(Good, Envelope.RootPayloadType, Root[1])), "bad-signature");
        yield return Case("another key's signature", null, With(Signed(Good, [Root[0]]), Root[1], Signed(Good, [Root[0]]).Signatures[0].Value.ToArray()), "bad-signature");
        yield return Case("signed over the payload alone", null, With(Signed(Good, [Root[0]]), Root[1], Plain(Good, Root[1])), "bad-signature");
        yield return Case("signed as a head", null, (Signed(Good, Root[..2], Envelope.HeadPayloadType) with { PayloadType = Envelope.RootPayloadType }).Encode(), "bad-signature");
        yield return Case("the payload changed after signing", null, (Signed(Good, Root[..2]) with { Payload = Utf8(Good.Replace("2026", "2027", StringComparison.Ordinal)) }).Encode(), "bad-signature");
    }
}
