using StopItNow.Companion.Catalogue.Releases;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

public sealed class PositionTests
{
    [Theory]
    [InlineData("1-1", 1, 1)]
    [InlineData("12-345", 12, 345)]
    [InlineData("1-9007199254740991", 1, 9007199254740991)]
    public void Reads_a_folder_s_name(string text, int rootVersion, long sequence)
    {
        Assert.True(Position.TryParse(text, out Position position));
        Assert.Equal(new Position(rootVersion, sequence), position);
        Assert.Equal(text, position.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("0-1")]
    [InlineData("1-0")]
    [InlineData("01-1")]
    [InlineData("1-1\n")]
    [InlineData(" 1-1")]
    [InlineData("1-1-1")]
    [InlineData("+1-1")]
    [InlineData("../1-1")]
    [InlineData("1-١")]
    [InlineData("99999999999-1")]
    [InlineData("1-9007199254740992")]
    [InlineData("1-99999999999999999999")]
    public void Reads_nothing_else(string text) => Assert.False(Position.TryParse(text, out _));

    [Fact]
    public void Stands_in_order_of_root_version_then_sequence() => Assert.Equal(
        [new(1, 2), new(1, 10), new(2, 1), new(10, 1)],
        new Position[] { new(10, 1), new(1, 10), new(2, 1), new(1, 2) }.Order());
}
