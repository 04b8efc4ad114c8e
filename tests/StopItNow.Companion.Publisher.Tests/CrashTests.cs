using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class CrashTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("the first release")]
    [InlineData("a second release")]
    [InlineData("a release under a new root")]
    [InlineData("a release over the rest of another crash")]
    public void Ended_after_any_step_what_is_served_is_the_old_release_or_the_new_one_whole(string what)
    {
        using WorkFolder folder = new();
        KeyFolder keys = KeyRing.CopyTo(folder.Keys);
        BuiltCandidate old = ContentExample.Minimal().Build();
        BuiltCandidate next = Workshop.Other().Build();
        if (what != "the first release")
        {
            Publish(new DiskFiles(), folder.Store, keys, old, new Position(1, 1));
        }

        if (what == "a release under a new root")
        {
            Rotation.Rotate(keys, KeyRole.Head, keys.Roots.Newest.Document.Head.Keys[0], KeyRing.Secret, KeyRing.Made);
            keys = KeyFolder.Open(folder.Keys);
        }

        if (what == "a release over the rest of another crash")
        {
            folder.Write($"store/blobs/{next.Blobs.Keys.First()}.new", "cut");
            folder.Write("store/current.new", "cut");
            folder.Write("store/releases/1-2/head.json.new", "cut");
        }

        byte[] head = Sign(keys, next, keys.Roots.Newest.Version == 2 ? new Position(2, 1) : what == "the first release" ? new Position(1, 1) : new Position(1, 2));
        Position? before = new Store(new DiskFiles(), folder.Store).CurrentPosition();
        int steps = 0;
        for (bool died = true; died; steps++)
        {
            string copy = WorkFolder.Copy(folder.Store, folder.At($"copy-{steps}"));
            died = Dies(() => Publish(new DyingFiles(steps), copy, keys, next, head));

            Store store = new(new DiskFiles(), copy);
            PublishedRelease? served = store.Current();
            Assert.True(served?.Position == before || served?.Release.HeadBytes.Span.SequenceEqual(head) == true, $"step {steps}");
            Assert.True(died || served?.Position != before, "a publisher that did not die did not publish");

            Publish(new DiskFiles(), copy, keys, next, head);
            Assert.True(store.Current()!.Release.HeadBytes.Span.SequenceEqual(head), $"step {steps}: running it again did not finish the work");
            Assert.DoesNotContain(Directory.GetFiles(copy, "*", SearchOption.AllDirectories), path => path.EndsWith(".new", StringComparison.Ordinal));
        }

        output.WriteLine($"{what}: died after each of {steps - 1} steps");
        Assert.True(steps > 15, $"only {steps} steps");
    }

    [Fact]
    public void A_number_left_behind_by_a_publisher_that_died_is_not_used_for_other_content()
    {
        using WorkFolder folder = new();
        KeyFolder keys = KeyRing.CopyTo(folder.Keys);
        Store store = new(new DiskFiles(), folder.Store);
        Publish(new DiskFiles(), folder.Store, keys, ContentExample.Minimal().Build(), new Position(1, 1));
        BuiltCandidate lost = Workshop.Other().Build();
        byte[] lostHead = Sign(keys, lost, new Position(1, 2));
        int steps = 0;
        while (store.Head(new Position(1, 2)) is null)
        {
            Dies(() => Publish(new DyingFiles(steps++), folder.Store, keys, lost, lostHead));
        }

        Assert.Equal(new Position(1, 1), store.CurrentPosition());
        Assert.Equal(new Position(1, 3), new Standing(store, keys.Roots).Next());
        BuiltCandidate other = Workshop.Other("Another moment").Build();
        Assert.Contains("Sign this again; it gets the next number", Assert.Throws<Commands.Refusal>(
            () => Publish(new DiskFiles(), folder.Store, keys, other, Sign(keys, other, new Position(1, 2)))).Message, StringComparison.Ordinal);

        Publish(new DiskFiles(), folder.Store, keys, other, new Position(1, 3));
        Assert.Equal([true, false, true], Enumerable.Range(1, 3).Select(sequence => File.Exists(store.NotePath(new Position(1, sequence)))));
    }

    private static bool Dies(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (DeadProcess)
        {
            return true;
        }
    }

    private static byte[] Sign(KeyFolder keys, BuiltCandidate candidate, Position position)
        => HeadSigning.Sign(keys, KeyRing.Secret, candidate.Candidate, position, new SigningTerms("A change.", 45), KeyRing.Made);

    private static void Publish(IFiles files, string store, KeyFolder keys, BuiltCandidate candidate, Position position)
        => Publish(files, store, keys, candidate, Sign(keys, candidate, position));

    private static void Publish(IFiles files, string store, KeyFolder keys, BuiltCandidate candidate, byte[] head)
        => new Publication(files, new Store(files, store)).Publish(
            keys.Roots, head, sha256 => candidate.Blobs.TryGetValue(sha256, out ReadOnlyMemory<byte> bytes) ? bytes : default(ReadOnlyMemory<byte>?));
}
