using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Running;

[assembly: AssemblyFixture(typeof(PseudoApi))]

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Servers whose pages are in every language that ships and in both that nobody speaks, with releases that have messages in all of them.</summary>
public sealed class PseudoApi : IDisposable
{
    private static readonly string[] Languages =
        [.. TestLanguages.Shipped.Select(catalogue => catalogue.Locale).Where(locale => locale != "en-GB"), PseudoLocale.Accented, PseudoLocale.RightToLeft];

    private readonly LocaleFolder _folder = new(
    [
        .. TestLanguages.Shipped.Skip(1),
        PseudoLocale.Of(TestLanguages.Shipped[0], PseudoLocale.Accented, PseudoLocale.Accent), PseudoLocale.Of(TestLanguages.Shipped[0], PseudoLocale.RightToLeft, PseudoLocale.FromRightToLeft),
    ]);

    public PseudoApi()
    {
        Shipped = CompanionApi.With(TestContent.ShippedIn(Languages)).InLanguagesOf(_folder).Start();
        Small = CompanionApi.With(TestContent.SmallIn(Languages)).InLanguagesOf(_folder).WithPackages().At(Clock).Start();
    }

    /// <summary>Every language there is, English first.</summary>
    public static IReadOnlyList<string> Offered { get; } = ["en-GB", .. Languages.Order(StringComparer.Ordinal)];

    /// <summary>What ships.</summary>
    internal CompanionApi Shipped { get; }

    /// <summary>The small content, with packages.</summary>
    internal CompanionApi Small { get; }

    /// <summary>The small content's time, which a test may move on.</summary>
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A page's address in a language.</summary>
    public static string In(string locale, string target) => locale == "en-GB" ? target : target is "/" ? $"/{locale}" : $"/{locale}{target}";

    public void Dispose()
    {
        Shipped.Dispose();
        Small.Dispose();
        _folder.Dispose();
    }
}
