using System.Globalization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>A fact of a service that changed while what vouches for it did not. Pure; the same is told of an editor's files and of two releases.</summary>
/// <param name="Field">The field that changed, such as <c>phone.number</c>.</param>
/// <param name="Wrong">What is odd.</param>
/// <param name="Mend">What to do.</param>
public sealed record UncheckedFact(string Field, string Wrong, string Mend)
{
    /// <summary>The facts of a service that changed against an earlier release, though the day it was checked, or for one that nobody has checked its source, stayed the same.</summary>
    public static IEnumerable<UncheckedFact> Between(HelpResource before, HelpResource after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Vouching(before, after) is not var (vouch, mend) ? [] : Changed(before, after).Select(fact => new UncheckedFact(fact.Field, $"{fact.Name} changed but {vouch} did not", mend));
    }

    private static (string Vouch, string Mend)? Vouching(HelpResource before, HelpResource after) => after.VerifiedOn switch
    {
        { } day when day <= before.VerifiedOn => (
            string.Create(CultureInfo.InvariantCulture, $"the date it was checked ({day:yyyy-MM-dd})"),
            "check it with the service and write that day in verifiedOn, or remove verifiedOn, verifiedBy and expiresOn: it is then shown as not confirmed"),
        null when after.Source == before.Source => ("its source", "say in source where the new one stands"),
        _ => null,
    };

    private static IEnumerable<(string Field, string Name)> Changed(HelpResource before, HelpResource after)
    {
        (string Field, string Name, bool Differs)[] facts =
        [
            ("phone.number", "the number", before.Phone?.Number != after.Phone?.Number),
            ("chat", "the address of the chat", before.Chat != after.Chat),
            ("email", "the email address", before.Email != after.Email),
            ("url", "the web address", before.Url != after.Url),
            ("hours", "the opening hours", !SameHours(before.Hours, after.Hours)),
        ];
        return facts.Where(fact => fact.Differs).Select(fact => (fact.Field, fact.Name));
    }

    private static bool SameHours(OpeningHours before, OpeningHours after) => before.Kind == after.Kind && before.TimeZone == after.TimeZone
        && before.Ranges.Select(Line).SequenceEqual(after.Ranges.Select(Line));

    private static string Line(HoursRange range) => string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', range.Days)} {range.From:HH\\:mm}-{range.To:HH\\:mm}");
}
