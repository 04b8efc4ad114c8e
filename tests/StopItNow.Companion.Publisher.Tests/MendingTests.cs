using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>A disk that lost or damaged a file of the store: publishing again puts it back, and never goes below what clients hold.</summary>
public sealed class MendingTests
{
    [Theory]
    [InlineData("blobs/*")]
    [InlineData("releases/1-2/head.json")]
    [InlineData("releases/1-2/published")]
    [InlineData("roots/1.json")]
    [InlineData("current")]
    public async Task Publishing_again_puts_back_a_file_that_the_disk_lost(string file) => await Mends(TwoReleases(), file, File.Delete);

    [Theory]
    [InlineData("blobs/*")]
    [InlineData("releases/1-2/head.json")]
    [InlineData("releases/1-2/published")]
    [InlineData("roots/1.json")]
    public async Task Publishing_again_puts_back_a_file_that_the_disk_damaged(string file)
        => await Mends(TwoReleases(), file, path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path)[..^1], (byte)'~']));

    [Theory]
    [InlineData("roots/1.json")]
    [InlineData("roots/2.json")]
    [InlineData("releases/2-1/head.json")]
    [InlineData("current")]
    public async Task The_same_under_a_later_root(string file)
    {
        Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Rotate("--head"));
        await Mends(shop.Serving(Workshop.Other()), file, File.Delete);
    }

    [Fact]
    public async Task Publishing_again_puts_back_a_release_of_which_everything_is_lost_but_the_pointer()
        => await Mends(TwoReleases(), "releases/1-2", folder => Directory.Delete(folder, recursive: true));

    [Theory]
    [InlineData("current")]
    [InlineData("releases/1-2/head.json")]
    public async Task With_a_lost_file_an_older_candidate_is_refused_all_the_same(string file)
    {
        using Workshop shop = new();
        shop.Signed(Workshop.Other("An older one"));
        string older = shop.Folder.At("older");
        Directory.Move(shop.Folder.Candidate, older);
        shop.Serving(ContentExample.Minimal()).Serving(Workshop.Other());
        File.Delete(shop.Folder.At("store", file));
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();

        PublisherRun run = await PublisherRun.Of("publish", "--candidate", older, "--store", shop.Folder.Store, "--roots", KeyFolder.RootsOf(shop.Folder.Keys));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rollback", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shop.Folder.StoreFiles());
    }

    [Theory]
    [InlineData("releases/1-2/head.json")]
    [InlineData("current")]
    public void The_number_of_a_lost_release_is_given_to_no_other(string file)
    {
        using Workshop shop = TwoReleases();
        File.Delete(shop.Folder.At("store", file));

        Assert.Equal(new Position(1, 3), new Standing(shop.Store, KeyFolder.Open(shop.Folder.Keys).Roots).Next());
    }

    [Fact]
    public async Task A_lost_head_is_told_with_what_to_do()
    {
        using Workshop shop = TwoReleases();
        File.Delete(shop.Folder.At("store", "releases", "1-2", "head.json"));

        PublisherRun run = await shop.Resign();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The release 1-2, which ", run.Error, StringComparison.Ordinal);
        Assert.Contains("has lost its head. Publish it again from its candidate.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_lost_its_roots_still_belongs_to_its_keys()
    {
        using Workshop shop = TwoReleases();
        File.Delete(shop.Folder.At("store", "roots", "1.json"));
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();
        Directory.Delete(shop.Folder.Keys, recursive: true);
        KeyRing.CopyTo(shop.Folder.Keys, "development");

        PublisherRun run = await shop.Publish();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("belongs to other keys", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shop.Folder.StoreFiles());
    }

    [Fact]
    public async Task A_store_that_lost_its_newest_root_is_still_above_the_roots_before()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        shop.Signed(ContentExample.Minimal());
        Directory.Move(shop.Folder.Candidate, shop.Folder.At("older"));
        Workshop.Succeed(await shop.Rotate("--head"));
        shop.Serving(Workshop.Other());
        File.Delete(shop.Folder.At("store", "roots", "2.json"));
        File.Delete(shop.Folder.At("keys", "roots", "2.json"));

        PublisherRun run = await PublisherRun.Of("publish", "--candidate", shop.Folder.At("older"), "--store", shop.Folder.Store, "--roots", KeyFolder.RootsOf(shop.Folder.Keys));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is at root 2, the given roots end at 1", run.Error, StringComparison.Ordinal);
    }

    private static Workshop TwoReleases() => new Workshop().Serving(ContentExample.Minimal()).Serving(Workshop.Other());

    private static async Task Mends(Workshop serving, string file, Action<string> harm)
    {
        using Workshop shop = serving;
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();
        harm(file == "blobs/*" ? Directory.GetFiles(shop.Store.BlobsFolder)[0] : shop.Folder.At("store", file));
        Assert.NotEqual(before, shop.Folder.StoreFiles());

        Workshop.Succeed(await shop.Publish());

        Assert.Equal(before, shop.Folder.StoreFiles());
        Assert.NotNull(shop.Served);
    }
}
