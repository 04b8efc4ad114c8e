using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using static StopItNow.Companion.Catalogue.Tests.Trust.Keys;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Heads by their signatures, and by what a client already holds.</summary>
internal static partial class HeadVectors
{
    private static IEnumerable<JsonObject> SignatureCases()
    {
        TrustedRoot two = Keys.Trust(Document(head: [Keys.Head, NextHead], headThreshold: 2));
        TrustedRoot either = Keys.Trust(Document(head: [Keys.Head, NextHead]));
        TrustedRoot rotated = Keys.Trust(Document(version: 2, head: [NextHead]));
        TrustedRoot future = RootReader.First(Keys.Sign(Envelope.RootPayloadType, WithOtherAlgorithm(Document(), "head"), Root[..2])).Root!;
        yield return Case("no signature", Good, "unsigned");
        yield return Case("no signature and not JSON", "{", "unsigned");
        yield return Case("a stranger", Good, "unknown-key", Stranger);
        yield return Case("a root key", Good, "wrong-key-role", Root[0]);
        yield return Case("all root keys", Good, "wrong-key-role", Root);
        yield return Case("a stranger and a root key", Good, "wrong-key-role", Stranger, Root[2]);
        yield return Case("a retired head key", rotated, Signed(Replaced(Good, "\"rootVersion\":1", "\"rootVersion\":2"), [Keys.Head]).Encode(), "unknown-key");
        yield return Case("one head key of two", two, Signed(Good, [NextHead]).Encode(), "threshold-not-met");
        yield return Case("one head key counted twice", two, Twice(Signed(Good, [NextHead])), "threshold-not-met");
        yield return Case("one head key in both forms", two, BothForms(Signed(Good, [NextHead])), "threshold-not-met");
        yield return Case("a broken signature beside a good one that would do", either, With(Signed(Good, [Keys.Head]), NextHead, new byte[64]), "bad-signature");
        yield return Case("a good signature and a broken one of the same key", Trusted, With(Signed(Good, [Keys.Head]), Keys.Head, new byte[64]), "bad-signature");
        yield return Case("a signature of zeros", Trusted, With(Signed(Good, []), Keys.Head, new byte[64]), "bad-signature");
        yield return Case("a signature of ones", Trusted, With(Signed(Good, []), Keys.Head, [.. Enumerable.Repeat((byte)0xFF, 64)]), "bad-signature");
        yield return Case("a signature in DER", Trusted, With(Signed(Good, []), Keys.Head, Der(Good, Envelope.HeadPayloadType, Keys.Head)), "bad-signature");
        yield return Case("a signature of 65 bytes", Trusted, With(Signed(Good, []), Keys.Head, [.. Signed(Good, [Keys.Head]).Signatures[0].Value.ToArray(), 0]), "bad-signature");
        yield return Case("signed over the payload alone", Trusted, With(Signed(Good, []), Keys.Head, Plain(Good, Keys.Head)), "bad-signature");
        yield return Case("signed as a root", Trusted, (Signed(Good, [Keys.Head], Envelope.RootPayloadType) with { PayloadType = Envelope.HeadPayloadType }).Encode(), "bad-signature");
        yield return Case("the sequence changed after signing", Trusted, (Signed(Good, [Keys.Head]) with { Payload = Utf8(Replaced(Good, "\"sequence\":7", "\"sequence\":8")) }).Encode(), "bad-signature");
        yield return Case("another key's id on a good signature", Trusted, With(Signed(Good, []), Stranger, Signed(Good, [Keys.Head]).Signatures[0].Value.ToArray()), "unknown-key");
        yield return Case("a key of another algorithm", future, With(Signed(Good, []), OtherAlgorithmId, new byte[64]), "unknown-key");
        yield return Case("a key of another algorithm beside the head key", future, With(Signed(Good, [Keys.Head]), OtherAlgorithmId, new byte[64]), "accepted");
    }

    private static IEnumerable<JsonObject> Positions()
    {
        string identity = Sha256(Utf8(Good));
        string other = new('0', 64);
        yield return Case("above the floor", "accepted", new Floor(1, 6, other));
        yield return Case("at the floor, the same", "accepted", new Floor(1, 7, identity));
        yield return Case("at the floor, another", "equivocation", new Floor(1, 7, other));
        yield return Case("below the floor", "rollback", new Floor(1, 8, other));
        yield return Case("below the floor, the same", "rollback", new Floor(1, 8, identity));
        yield return Case("a floor of a later root", "rollback", new Floor(2, 1, other));
        yield return Case("the last sequence of all as floor", "rollback", new Floor(1, 9007199254740991, other));
        yield return Case("at the floor in the other form of the signature", Trusted, Twin(Signed(Good, [Keys.Head])), "accepted", new Floor(1, 7, identity));
        TrustedRoot next = Keys.Trust(Document(version: 2, head: [NextHead]));
        Head first = Example with { RootVersion = 2, Sequence = 1 };
        yield return Case("the first head after a stolen key used up the sequence", next, Signed(first.ToEnvelope().Text(), [NextHead]).Encode(), "accepted", new Floor(1, 9007199254740991, other));
        yield return Case("the last sequence of all", Trusted, Signed((Example with { Sequence = 9007199254740991 }).ToEnvelope().Text(), [Keys.Head]).Encode(), "accepted", new Floor(1, 9007199254740990, other));
        yield return Case("duplicate collections below the floor", Trusted,
            Signed((Example with { Collections = [Example.Collections[0], Example.Collections[0]] }).ToEnvelope().Text(), [Keys.Head]).Encode(), "duplicate-collection", new Floor(1, 8, other));
    }
}
