using System.Globalization;
using StopItNow.Companion.Catalogue.Checks;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class SafeTextTests
{
    [Fact]
    public void Refuses_every_control_and_format_character_that_this_platform_knows_but_the_two_joiners()
    {
        int[] passed = [.. Enumerable.Range(0, 0x110000).Where(c => c is < 0xD800 or > 0xDFFF)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            .Where(c => SafeText.Fault($"a{char.ConvertFromUtf32(c)}b") is null)];

        Assert.Equal([0x200C, 0x200D], passed);
    }

    [Fact]
    public void Lets_every_letter_and_digit_through()
        => Assert.All(
            Enumerable.Range(0, 0xE0000).Where(c => (c is < 0xD800 or > 0xDFFF) && CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherNumber),
            c => Assert.Null(SafeText.Fault(char.ConvertFromUtf32(c))));
}
