using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>What holds for every text, tried on generated ones (<c>STOPITNOW_SOAK</c> for more).</summary>
public sealed class MatchingPropertyTests
{
    private const int Largest = 64 * 1024;
    private const int Least = 512;

    [Fact]
    public void Normalising_twice_is_normalising_once()
    {
        GeneratedTexts texts = new(1);
        for (int i = 0; i < Soak.Times(3000); i++)
        {
            string once = Normaliser.Normalise(texts.Next(60));

            Assert.Equal(once, Normaliser.Normalise(once));
        }
    }

    [Fact]
    public void No_code_point_alone_or_doubled_is_changed_by_normalising_it_again()
    {
        for (int point = 0; point <= 0x10FFFF; point += point == 0xD7FF ? 0x801 : 1)
        {
            string once = Normaliser.Normalise(char.ConvertFromUtf32(point));
            if (Normaliser.Normalise(once) != once)
            {
                Assert.Fail($"U+{point:X4}");
            }
        }
    }

    [Fact]
    public void Nothing_ends_in_a_fault_up_to_64_KiB_of_half_characters_marks_and_signs()
    {
        GeneratedTexts texts = new(2);
        for (int i = 0; i < Soak.Times(2); i++)
        {
            string text = texts.Next(Largest);

            Assert.NotNull(MatchDecision.Of([text], VectorLists.All));
            Assert.NotNull(Candidates.OfWhole(Pieces.OfText(text)));
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("a1 ")]
    [InlineData("otter ")]
    [InlineData("sea otter ")]
    [InlineData("1")]
    [InlineData("@")]
    [InlineData("斑馬")]
    [InlineData("e\u0301")]
    [InlineData("か\u3099\u3099")]
    [InlineData("how do i ")]
    [InlineData("zzz6")]
    public void Sixteen_times_the_text_takes_nothing_like_256_times_the_memory_and_hashes(string part)
    {
        (long Bytes, long Hashes) few = Taken(Least);
        (long Bytes, long Hashes) many = Taken(Least * 16);

        // Counted and not timed: a busy machine makes any clock lie.
        Assert.True(many.Bytes < few.Bytes * 32, $"{few.Bytes} bytes for {Least} characters, {many.Bytes} for {Least * 16}");
        Assert.True(many.Hashes <= (few.Hashes + 1) * 20, $"{few.Hashes} hashes for {Least} characters, {many.Hashes} for {Least * 16}");

        (long Bytes, long Hashes) Taken(int length)
        {
            string text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            long hashes = 0;
            TermGroup[] counted = [.. VectorLists.All.Select(group => group with { FingerprintOf = candidate => Counted(group, candidate) })];
            MatchDecision.Of([text], counted);
            hashes = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            MatchDecision.Of([text], counted);
            return (GC.GetAllocatedBytesForCurrentThread() - before, hashes);

            ulong Counted(TermGroup group, string candidate)
            {
                hashes++;
                return group.FingerprintOf(candidate);
            }
        }
    }

    [Fact]
    public void Another_list_never_turns_pause_or_support_into_clear()
    {
        GeneratedTexts texts = new(3);
        string[][] fewer = [["animals"], ["lamps"], ["boats"], ["trees"], ["personal"], ["animals", "lamps"], ["trees", "personal"]];
        string[] words = ["blue", "zebra", "paper", "lantern", "oak", "table", "sea", "otter", "orange", "kite", "crossing", "festival", "candle", "wax", "how", "do", "i", "stop"];
        Random random = new(4);
        int matched = 0;
        for (int i = 0; i < Soak.Times(500); i++)
        {
            string search = string.Join(' ', random.GetItems(words, random.Next(1, 9))) + (random.Next(3) == 0 ? texts.Next(12) : "");
            MatchDecision some = MatchDecision.Of([search], VectorLists.Of(fewer[random.Next(fewer.Length)]));
            MatchDecision all = MatchDecision.Of([search], VectorLists.All);
            matched += some.Answer is null ? 0 : 1;

            Assert.False(some.Answer is not null && all.Answer is null, search);
            Assert.Subset(all.By.ToHashSet(), some.By.ToHashSet());
        }

        Assert.True(matched > 50, "hardly any search matched, so nothing was shown");
    }

    [Fact]
    public void A_set_of_fingerprints_is_ascending_and_each_once()
    {
        byte[] bytes = Fingerprints.ToBytes([3, 1, 2, 1, (1UL << 48) - 1]);

        Assert.Equal("0000000000010000000000020000000000" + "03ffffffffffff", Convert.ToHexStringLower(bytes));
        TermIndex index = TermIndex.Over(bytes)!;
        Assert.Equal(4, index.Count);
        Assert.All([1UL, 2UL, 3UL, (1UL << 48) - 1], fingerprint => Assert.True(index.Has(fingerprint)));
        Assert.All([0UL, 4UL, (1UL << 48) - 2], fingerprint => Assert.False(index.Has(fingerprint)));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0000000000")]
    [InlineData("00000000000100")]
    [InlineData("000000000002000000000001")]
    [InlineData("000000000001000000000001")]
    public void Bytes_that_are_no_ascending_fingerprints_are_no_index(string hex) => Assert.Null(TermIndex.Over(Convert.FromHexString(hex)));

    [Fact]
    public void An_index_of_nothing_holds_nothing() => Assert.False(TermIndex.Over([])!.Has(0));

    [Fact]
    public void The_concern_shown_is_the_first_of_those_that_matched()
        => Assert.Equal(Concern.SexualImagesOfChildren, MatchDecision.Of(["otter sailing ship candle"], VectorLists.All).Concern);
}
