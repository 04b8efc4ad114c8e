using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task Build_sign_and_publish_lay_out_roots_blobs_the_release_and_a_pointer_of_one_line()
    {
        using Workshop shop = new();
        Workshop.Succeed(await PublisherRun.Of("build", "--content", shop.Folder.Holding(ContentExample.Minimal()).Content, "--out", shop.Folder.Candidate));
        Workshop.Succeed(await shop.Sign());
        Workshop.Succeed(await shop.Publish());

        string[] names = [.. shop.Folder.StoreFiles().Keys.Where(name => !name.StartsWith("blobs", StringComparison.Ordinal))];

        Assert.Equal(["current", "releases/1-1/head.json", "releases/1-1/published", "roots/1.json"], names);
        Assert.Equal("1-1\n", File.ReadAllText(shop.Store.Pointer));
        Assert.Equal(shop.Served!.Release.Blobs.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(shop.Store.BlobsFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task May_be_run_again()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();

        PublisherRun again = Workshop.Succeed(await shop.Publish());

        Assert.Equal("It was published already.", again.Lines[0]);
        Assert.Equal(before, shop.Folder.StoreFiles());
    }

    [Fact]
    public void Never_changes_what_was_published()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();

        shop.Serving(Workshop.Other());

        SortedDictionary<string, string> after = shop.Folder.StoreFiles();
        Assert.All(before.Where(file => file.Key != "current"), file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Equal("1-2\n", File.ReadAllText(shop.Store.Pointer));
    }

    [Theory]
    [InlineData("unsigned", 2, "is not signed")]
    [InlineData("built again", 1, "was built again after it was signed")]
    [InlineData("blob changed", 1, "wrong-hash")]
    [InlineData("head changed", 1, "bad-signature")]
    [InlineData("other keys", 1, "belongs to other keys")]
    [InlineData("root missing", 1, "There is no root in")]
    [InlineData("root changed", 1, "is refused")]
    [InlineData("overtaken", 1, "rollback")]
    [InlineData("same number twice", 1, "equivocation")]
    [InlineData("rotated since", 1, "Sign it again.")]
    public async Task Refuses_and_changes_nothing(string fault, int exit, string sentence)
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        if (fault == "unsigned")
        {
            shop.Build(Workshop.Other());
        }
        else
        {
            shop.Signed(Workshop.Other());
        }

        await Prepare(fault, shop);
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();
        PublisherRun run = await shop.Publish();

        Assert.Equal(exit, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shop.Folder.StoreFiles());
    }

    [Theory]
    [InlineData("overtaken", "This candidate was signed as release 1-2, and it is too late: the store has gone on to 1-3 since. Look at what was published in between with 'diff', then sign this again; it gets the next number. Nothing was published. (rollback)\n")]
    [InlineData("same number twice", "This candidate was signed as release 1-2, and it is too late: the store holds another release with that number, published by somebody else or left by a publisher that did not finish. Sign this again; it gets the next number. Nothing was published. (equivocation)\n")]
    public async Task Says_in_a_person_s_words_why_a_number_is_taken(string fault, string sentence)
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal()).Signed(Workshop.Other());
        await Prepare(fault, shop);

        Assert.Equal(sentence, (await shop.Publish()).Error);
    }

    [Fact]
    public void A_store_of_the_earlier_layout_is_as_good_as_empty()
    {
        using Workshop shop = new();
        shop.Folder.Write("store/head.json", """{"payload":"","payloadType":"a/b","signatures":[]}""");
        shop.Folder.Write("store/blobs/" + new string('a', 64), "{}");

        shop.Serving(ContentExample.Minimal());

        Assert.Equal(new Position(1, 1), shop.Served!.Position);
    }

    [Fact]
    public async Task Publishers_take_turns()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        shop.Signed(Workshop.Other());

        PublisherRun[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Publish()));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal(3, runs.Count(run => run.Output.Contains("published already", StringComparison.Ordinal)));
        Assert.Equal(new Position(1, 2), shop.Served!.Position);
    }

    [Theory]
    [InlineData("1-2")]
    [InlineData("1-02\n")]
    [InlineData("1-2\n\n")]
    [InlineData("1-9007199254740992\n")]
    [InlineData("")]
    public async Task A_pointer_that_is_none_is_told_and_left_alone(string text)
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        File.WriteAllText(shop.Store.Pointer, text);

        PublisherRun run = await shop.Publish();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not name a release", run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(shop.Store.Pointer));
    }

    private static async Task Prepare(string fault, Workshop shop)
    {
        string head = shop.Folder.At("candidate", "head.json");
        string roots = KeyFolder.RootsOf(shop.Folder.Keys);
        switch (fault)
        {
            case "built again":
                byte[] signed = File.ReadAllBytes(head);
                shop.Build(ContentExample.Minimal());
                File.WriteAllBytes(head, signed);
                break;
            case "blob changed":
                string blob = Directory.GetFiles(shop.Folder.At("candidate", "blobs"))[0];
                File.WriteAllText(blob, File.ReadAllText(blob)[..^1] + " ");
                break;
            case "head changed":
                File.WriteAllText(head, Flipped(File.ReadAllText(head)));
                break;
            case "other keys":
                Directory.Delete(shop.Folder.Keys, recursive: true);
                KeyRing.CopyTo(shop.Folder.Keys, "development");
                break;
            case "root missing":
                File.Delete(RootChain.PathOf(roots, 1));
                break;
            case "root changed":
                File.WriteAllText(RootChain.PathOf(roots, 1), Flipped(File.ReadAllText(RootChain.PathOf(roots, 1))));
                break;
            case "overtaken":
                Workshop.Succeed(await shop.Resign());
                Workshop.Succeed(await shop.Resign());
                break;
            case "same number twice":
                Workshop.Succeed(await shop.Resign());
                break;
            case "rotated since":
                Workshop.Succeed(await shop.Rotate("--head"));
                break;
        }
    }

    // One digit of the last signature.
    private static string Flipped(string envelope)
    {
        int at = envelope.LastIndexOf("\"sig\":\"", StringComparison.Ordinal) + 20;
        return $"{envelope[..at]}{(envelope[at] == 'A' ? 'B' : 'A')}{envelope[(at + 1)..]}";
    }
}
