using System.Globalization;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>The colours of the style sheet, by the formula of WCAG 2.2.</summary>
public sealed class ContrastTests(SmallApi small)
{
    [Theory]
    [InlineData("text", "ground", 7)]
    [InlineData("text", "raised", 7)]
    [InlineData("text", "quiet", 7)]
    [InlineData("soft", "ground", 7)]
    [InlineData("soft", "raised", 7)]
    [InlineData("soft", "quiet", 7)]
    [InlineData("accent", "ground", 7)]
    [InlineData("accent", "raised", 7)]
    [InlineData("accent", "quiet", 7)]
    [InlineData("accent-text", "accent", 7)]
    [InlineData("edge", "ground", 3)]
    [InlineData("edge", "raised", 3)]
    public async Task Can_be_read_in_light_dark_and_print(string upper, string lower, double least)
    {
        using var client = small.Api.Client();
        var schemes = Regex.Matches(await (await client.Get("/site.css")).Text(), @":root \{(?<tokens>[^}]*)\}").Select(root =>
            Regex.Matches(root.Groups["tokens"].Value, @"--(?<name>[a-z-]+): #(?<value>[0-9a-f]{6});").ToDictionary(token => token.Groups["name"].Value, token => token.Groups["value"].Value)).ToList();

        Assert.Equal(3, schemes.Count);
        Assert.All(schemes, scheme => Assert.True(Contrast(scheme[upper], scheme[lower]) >= least, $"{upper} on {lower}: {Contrast(scheme[upper], scheme[lower]):F2}"));
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Channel(colour[..2]) + 0.7152 * Channel(colour[2..4]) + 0.0722 * Channel(colour[4..]);

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
