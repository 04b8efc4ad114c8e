using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>A mistyped store is not taken for a new one.</summary>
public sealed class NewStoreTests
{
    [Theory]
    [InlineData("check", "or leave the option out if nothing was published yet.")]
    [InlineData("build", "or leave the option out if nothing was published yet.")]
    [InlineData("diff", "or say --new-store if this is its first release.")]
    [InlineData("sign", "or say --new-store if this is its first release.")]
    [InlineData("publish", "or say --new-store if this is its first release.")]
    [InlineData("resign", "Look for a typing mistake in --store.")]
    [InlineData("rollback", "Look for a typing mistake in --store.")]
    public async Task A_folder_without_a_store_is_refused_and_not_made(string command, string mend)
    {
        using Workshop shop = new();
        shop.Folder.Holding(ContentExample.Minimal());
        shop.Signed(ContentExample.Minimal());
        string typed = shop.Folder.At("sotre");
        string[] keyed = ["--store", typed, "--keys", shop.Folder.Keys, "--passphrase-file", shop.PassphraseFile, "--yes"];
        string[] arguments = command switch
        {
            "check" => ["--content", shop.Folder.Content, "--store", typed],
            "build" => ["--content", shop.Folder.Content, "--store", typed, "--out", shop.Folder.At("out")],
            "diff" => ["--candidate", shop.Folder.Candidate, "--store", typed],
            "sign" => ["--candidate", shop.Folder.Candidate, "--summary", "Words", .. keyed],
            "publish" => ["--candidate", shop.Folder.Candidate, "--store", typed, "--roots", Path.Combine(shop.Folder.Keys, "roots")],
            "rollback" => ["--to", "1-1", .. keyed],
            _ => keyed,
        };

        PublisherRun missing = await PublisherRun.Of([command, .. arguments]);
        bool made = Directory.Exists(typed);
        Directory.CreateDirectory(typed);
        PublisherRun empty = await PublisherRun.Of([command, .. arguments]);

        Assert.Equal((2, 2, false), (missing.ExitCode, empty.ExitCode, made));
        Assert.StartsWith($"There is no store in {typed}. Look for a typing mistake in --store", missing.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{mend}\n", missing.Error, StringComparison.Ordinal);
        Assert.Equal(missing.Error, empty.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(typed));
        Assert.False(File.Exists(typed + ".lock"));
    }

    [Fact]
    public async Task A_new_store_is_begun_when_it_is_said_and_signing_names_the_option_for_publish()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());

        PublisherRun sign = Workshop.Succeed(await shop.Sign());
        PublisherRun publish = Workshop.Succeed(await shop.Publish());
        shop.Build(Workshop.Other());
        PublisherRun next = Workshop.Succeed(await shop.Sign("--new-store"));

        Assert.EndsWith("roots --new-store'.\n", sign.Output, StringComparison.Ordinal);
        Assert.StartsWith("The store serves release 1-1 of ", publish.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("roots'.\n", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_lost_its_pointer_is_still_a_store()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        File.Delete(shop.Store.Pointer);

        Workshop.Succeed(await PublisherRun.Of("publish", "--candidate", shop.Folder.Candidate, "--store", shop.Folder.Store, "--roots", Path.Combine(shop.Folder.Keys, "roots")));
    }
}
