using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>One thing the service sees.</summary>
/// <param name="What">What it is.</param>
/// <param name="When">On which occasion.</param>
/// <param name="Why">For which purpose.</param>
/// <param name="Kept">How long.</param>
internal sealed record SeenByService(string What, string When, string Why, string Kept)
{
    /// <summary>Everything it sees. Whoever makes the service read more of a request adds a row.</summary>
    public static IReadOnlyList<SeenByService> All(PageLanguage language)
    {
        var t = language.Text;
        return
        [
            new(
                t["Your internet address"], t["With each request, as for any website."],
                t["To send the answer back. And to keep one visitor from asking so much that nobody else gets through."],
                t["While your browser is connected. It is not written down. It only chooses one of {0} counters in memory, and a counter holds a number and a time.", RateLimitingSetup.Buckets.ToString("N0", language.Culture)]),
            new(
                t["Which page or file is asked for"], t["With each request. On some pages the address says what you chose, such as a country."],
                t["To send that page."],
                t["Until it is sent. It is not written down."]),
            new(
                t["What your browser says of itself"], t["With each request. It tells every website its name, its version and your languages."],
                t["We do not use it."],
                t["It is not written down."]),
            new(
                t["That an extension looks for something new"], t["Soon after the browser starts. Then about every six hours. And when you press “Check now” in its settings."],
                t["To bring new messages, help services and lists. It asks for all of them, whatever you chose. It sends no search, no word and no cookie."],
                t["Until it is sent. It is not written down. Firefox adds a number that stays the same for one installation. We do not read it."]),
            new(
                t["That a browser opened “/paused”"], t["When you remove the extension, your browser opens that page by itself. The address is the same for all."],
                t["To show where help is, and how to get it back."],
                t["Until it is sent. It is not written down, and our program keeps no count of it."]),
            new(
                t["That two browsers share sealed notes"], t["When somebody begins to share notes, presses “Send”, looks for notes or ends it."],
                t["To hand the notes over. We cannot open them."],
                t["A note for 30 days, or until it is ended. Then, for 90 days more, a random number and proofs that it was there. With them we keep days only: no internet address and no time of day."]),
            new(
                t["A fault of ours"], t["When something in our program breaks."],
                t["To mend it. We write down what kind of fault it was and where in our program."],
                t["As long as whoever runs the service keeps its notes of faults. Nothing in them says who asked, or for what."]),
        ];
    }
}
