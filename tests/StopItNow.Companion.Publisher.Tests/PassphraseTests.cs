using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Somebody at a terminal does not see what they type, so they may mistype twice.</summary>
public sealed class PassphraseTests
{
    private const string Wrong = "four quiet paper lantern";

    [Fact]
    public async Task The_third_try_at_a_terminal_still_signs()
    {
        string shown = await Sign(signed: true, "yes", Wrong, "short", KeyRing.Secret);

        Assert.Contains("That passphrase does not open the key. 2 more tries.", shown, StringComparison.Ordinal);
        Assert.Contains("That passphrase does not open the key. One more try.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_third_wrong_one_nothing_is_signed()
        => Assert.Contains("does not open. Look whether the passphrase is the right one", await Sign(signed: false, "yes", Wrong, Wrong, Wrong), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_passphrase_in_a_file_is_tried_once()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());
        shop.Folder.Write("passphrase", Wrong);

        PublisherRun run = await shop.Sign();

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("more tr", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotation_may_be_tried_again_and_makes_one_key()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        using Workshop shop = new();
        int before = Directory.GetFiles(shop.Folder.Keys, "*.pem").Length;

        string shown = await Terminal.Run($"{PublisherRun.Executable} keys rotate --dir {shop.Folder.Keys} --head", "short", KeyRing.Secret);

        Assert.Contains("Root 2 was made", shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, Directory.GetFiles(shop.Folder.Keys, "*.pem").Length);
    }

    private static async Task<string> Sign(bool signed, params string[] typed)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());
        string shown = await Terminal.Run(
            $"{PublisherRun.Executable} sign --candidate {shop.Folder.Candidate} --summary Words --store {shop.Folder.Store} --keys {shop.Folder.Keys} --new-store", typed);
        Assert.Equal(signed, File.Exists(shop.Folder.At("candidate", "head.json")));
        return shown;
    }
}
