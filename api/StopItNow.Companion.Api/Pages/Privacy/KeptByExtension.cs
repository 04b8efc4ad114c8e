using Microsoft.Extensions.Localization;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>Something the extension keeps in the browser.</summary>
/// <param name="Traces">The rows of the extension's own table that it sums up, by their ids.</param>
/// <param name="Text">In a sentence or two.</param>
internal sealed record KeptByExtension(string[] Traces, string Text)
{
    /// <summary>All of it, on disk and in memory.</summary>
    public static IReadOnlyList<KeptByExtension> All(IStringLocalizer t) =>
    [
        new(["settings"], t["Your country and your language. How long you wait, and how far you went through the welcome pages."]),
        new(["phrases"], t["A fingerprint of each phrase you saved, what it is about, and how many words the longest has. The key that makes the fingerprints. Not the phrases."]),
        new(["lists", "strength"], t["Which lists you switched on, with their fingerprints, and how strong the pause is."]),
        new(["waiting"], t["Changes that wait, and how long they have waited."]),
        new(["own-words"], t["Your own reason and your plan, if you wrote any. They are plain text."]),
        new(["progress"], t["If you switched it on: how many pauses you kept each day, and your diary as plain text."]),
        new(["commitments"], t["If you share notes with somebody: the name you gave them, your notes and their answers as plain text, and the keys that seal your notes. Not the link."]),
        new(["day"], t["How many pauses there were today, and which messages you saw last."]),
        new(["faults"], t["How many searches it could not check on each day, and why. Nothing of the searches."]),
        new(["release", "release-backoff"], t["A copy of the messages and phone numbers, the same for everybody. If it could not get newer ones, when it tries again."]),
        new(["gate"], t["In Chromium, a random number. It keeps websites from finding out that this is here."]),
        new(["tickets", "forwarded"], t["In memory only: a stopped search, for ten minutes at most. A search that you sent on, for 30 minutes at most."]),
        new(["episode", "tests", "self-test"], t["In memory only, until the browser closes: when the last pause was and how it looked. When you last tried a search in settings. That a check is running."]),
    ];
}
