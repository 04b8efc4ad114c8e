using System.Globalization;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>One thing the service sees.</summary>
/// <param name="What">What it is.</param>
/// <param name="When">On which occasion.</param>
/// <param name="Why">For which purpose.</param>
/// <param name="Kept">How long.</param>
internal sealed record SeenByService(string What, string When, string Why, string Kept)
{
    private static readonly string Counters = RateLimitingSetup.Buckets.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Everything it sees. Whoever makes the service read more of a request adds a row.</summary>
    public static IReadOnlyList<SeenByService> All { get; } =
    [
        new(
            "Your internet address", "With each request, as for any website.",
            "To send the answer back. And to keep one visitor from asking so much that nobody else gets through.",
            $"While your browser is connected. It is not written down. It only chooses one of {Counters} counters in memory, and a counter holds a number and a time."),
        new(
            "Which page or file is asked for", "With each request. On some pages the address says what you chose, such as a country.",
            "To send that page.",
            "Until it is sent. It is not written down."),
        new(
            "What your browser says of itself", "With each request. It tells every website its name, its version and your languages.",
            "We do not use it.",
            "It is not written down."),
        new(
            "That an extension looks for something new", "Soon after the browser starts. Then about every six hours. And when you press “Check now” in its settings.",
            "To bring new messages, help services and lists. It asks for all of them, whatever you chose. It sends no search, no word and no cookie.",
            "Until it is sent. It is not written down. Firefox adds a number that stays the same for one installation. We do not read it."),
        new(
            "That a browser opened “/paused”", "When you remove the extension, your browser opens that page by itself. The address is the same for all.",
            "To show where help is, and how to get it back.",
            "Until it is sent. It is not written down, and our program keeps no count of it."),
        new(
            "A fault of ours", "When something in our program breaks.",
            "To mend it. We write down what kind of fault it was and where in our program.",
            "As long as whoever runs the service keeps its notes of faults. Nothing in them says who asked, or for what."),
    ];
}
