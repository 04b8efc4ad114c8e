using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>
/// Every byte of every accepted head and root of the cases, and of every blob of an accepted release, changed on the way by one bit, another bit from byte to
/// byte; by each of its eight bits with <c>ALL_BITS=1</c>. A flip in a signature that is not needed leaves what was signed as it was; every other one is refused.
/// </summary>
public sealed class FlippedVectorTests(ITestOutputHelper output)
{
    private static readonly bool AllBits = Environment.GetEnvironmentVariable("ALL_BITS") == "1";

    [Fact]
    public void Every_byte_of_every_accepted_head_with_a_bit_flipped_is_refused_or_says_the_same()
        => Flip("heads", Accepted("heads.json"), "head", vector =>
        {
            TrustedRoot root = First(vector, "root");
            return bytes => HeadReader.Read(bytes, root).Head?.PayloadSha256;
        });

    [Fact]
    public void Every_byte_of_every_accepted_root_with_a_bit_flipped_is_refused_or_says_the_same()
        => Flip("roots", Accepted("roots.json"), "envelope", vector =>
        {
            TrustedRoot? before = vector["trusted"] is null ? null : First(vector, "trusted");
            return bytes => (before is null ? RootReader.First(bytes) : RootReader.Follow(before, bytes)).Root?.PayloadSha256;
        });

    [Fact]
    public void Every_byte_of_every_blob_of_an_accepted_release_with_a_bit_flipped_is_refused()
    {
        (Collection Collection, byte[] Bytes)[] blobs =
        [
            .. Accepted("releases.json").SelectMany(vector => HeadReader.Read(Bytes(vector, "head"), First(vector, "root")).Head!.Head.Collections
                .Select(collection => (collection, Bytes(vector["blobs"]!.AsObject(), collection.Sha256)))).DistinctBy(blob => blob.collection.Sha256),
        ];
        foreach ((Collection collection, byte[] bytes) in blobs)
        {
            ForEachFlip(bytes, (where, flipped) =>
            {
                _ = BlobReader.Read([collection], _ => flipped, out RejectionReason reason);
                Assert.True(reason == RejectionReason.WrongHash, $"{collection.Name}: {where}: {reason}");
            });
        }

        Count("blobs", blobs.Length, blobs.Sum(blob => blob.Bytes.Length));
    }

    private void Flip(string what, IEnumerable<JsonObject> vectors, string member, Func<JsonObject, Func<byte[], string?>> reader)
    {
        int cases = 0;
        int length = 0;
        foreach (JsonObject vector in vectors)
        {
            byte[] bytes = Bytes(vector, member);
            Func<byte[], string?> identityOf = reader(vector);
            string identity = identityOf(bytes)!;
            Assert.NotNull(identity);
            ForEachFlip(bytes, (where, flipped) => Assert.True(identityOf(flipped) is not { } other || other == identity, $"{vector["name"]}: {where}"));
            (cases, length) = (cases + 1, length + bytes.Length);
        }

        Count(what, cases, length);
    }

    private void Count(string what, int cases, int bytes)
    {
        output.WriteLine($"{what}: {cases} cases, {bytes} bytes, {(AllBits ? "eight bits" : "one bit")} of each flipped");
        Assert.True(cases > 0 && bytes > 0);
    }

    private static void ForEachFlip(byte[] bytes, Action<string, byte[]> check) => Parallel.For(0, AllBits ? bytes.Length * 8 : bytes.Length, i =>
    {
        (int at, int bit) = AllBits ? (i / 8, i % 8) : (i, i % 8);
        byte[] flipped = [.. bytes];
        flipped[at] ^= (byte)(1 << bit);
        check($"byte {at}, bit {bit}", flipped);
    });

    private static IEnumerable<JsonObject> Accepted(string file) => VectorFile.Read(file).Where(c => Text(c, "expect") == "accepted");

    private static TrustedRoot First(JsonObject vector, string member) => RootReader.First(Bytes(vector, member)).Root!;

    private static byte[] Bytes(JsonObject item, string member) => Convert.FromBase64String(Text(item, member));

    private static string Text(JsonObject item, string member) => item[member]!.GetValue<string>();
}
