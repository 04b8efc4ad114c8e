using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>What the service sees and what the extension keeps. It reads nothing of the request.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class PrivacyController(ReleaseStore store) : Controller
{
    [HttpGet("/privacy"), HttpHead("/privacy")]
    public IActionResult Index() => View(new PrivacyPage(CrisisHelp.For(null, store.Current.Release.Content)));
}

internal sealed record PrivacyPage(CrisisHelp Crisis) : Page("What we see", Crisis)
{
    /// <summary>Everything the service sees.</summary>
    public static IReadOnlyList<Seen> Everything { get; } =
    [
        new(
            "Your internet address", "With each request, as for any website.",
            "To send the answer back. And to keep one visitor from asking so much that nobody else gets through.",
            "While your browser is connected. It is not written down. It only chooses one of 65,536 counters in memory, and a counter holds a number and a time."),
        new(
            "Which page or file is asked for", "With each request. On some pages the address says what you chose, such as a country.",
            "To send that page.",
            "Until it is sent. It is not written down."),
        new(
            "What your browser says of itself", "With each request: its name, its version and your languages, as it tells every website.",
            "We do not use it.",
            "It is not written down."),
        new(
            "That an extension looks for something new", "Soon after the browser starts, then about every six hours, and when you press “Check now” in its settings.",
            "To bring new messages, help services and lists. It asks for all of them, whatever you chose. It sends no search, no word and no cookie.",
            "Until it is sent. It is not written down. Firefox adds a number that stays the same for one installation. We do not read it."),
        new(
            "A fault of ours", "When something in our program breaks.",
            "To mend it. We write down what kind of fault it was and where in our program.",
            "As long as whoever runs the service keeps its notes of faults. Nothing in them says who asked, or for what."),
    ];
}

/// <summary>One thing the service sees, for a person who wants to know.</summary>
/// <param name="What">What it is.</param>
/// <param name="When">On which occasion.</param>
/// <param name="Why">For which purpose.</param>
/// <param name="Kept">How long.</param>
internal sealed record Seen(string What, string When, string Why, string Kept);
