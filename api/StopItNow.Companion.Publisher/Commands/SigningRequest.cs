using System.Globalization;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>What a person asked to be signed.</summary>
internal sealed record SigningRequest(Store Store, KeyFolder Keys, string? PassphraseFile, SigningTerms Terms, bool Yes, bool AcceptLoss)
{
    /// <summary>Shows everything that changes, asks, and signs; null when the person says no.</summary>
    /// <exception cref="Refusal">Too much would be lost, or a key does not open.</exception>
    public byte[]? Sign(Candidate candidate, ReleaseContent content, PublishedRelease? current, TimeProvider clock)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Changes.Print(current, content, whole: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"It counts as up to date until {now.AddDays(Terms.Days):yyyy-MM-dd}, and needs version {candidate.MinimumClient} of the extension or a later one."));
        if (!AcceptLoss)
        {
            AccidentalLoss.RequireNone(current?.Release, content);
        }

        Position next = new Standing(Store, Keys.Roots).Next();
        if (!Question.Confirmed(Yes, $"Sign this as {Keys.Roots.Channel} release {next}, \"{Terms.Summary}\"?"))
        {
            Console.WriteLine("Nothing was signed.");
            return null;
        }

        return Passphrase.Open(PassphraseFile, "Passphrase of the head key: ", passphrase => HeadSigning.Sign(Keys, passphrase, candidate, next, Terms, now));
    }

    /// <summary>Signs content of the store again and publishes it.</summary>
    public int SignAndPublish(PublishedRelease source, PublishedRelease current, TimeProvider clock)
    {
        Candidate candidate = new(source.Release.Head.MinimumClient, source.Release.Head.Collections);
        if (Sign(candidate, source.Release.Content, current, clock) is not { } head)
        {
            return ExitCodes.Problems;
        }

        using FileStream turn = Turn.Take(Store.Folder, clock);
        new Publication(new DiskFiles(), Store).Publish(Keys.Roots, head, Store.Blob);
        Changes.Say(Store);
        return ExitCodes.Done;
    }
}
