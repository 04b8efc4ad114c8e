using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>What the page for operators tells people to type, typed word for word at a terminal, in the page's order.</summary>
public sealed partial class CeremonyTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task From_the_first_key_to_a_stolen_one_the_page_s_own_commands_do_what_it_says()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        Directory.CreateDirectory(_folder.At("build"));
        Directory.CreateSymbolicLink(_folder.At("build", "publisher"), AppContext.BaseDirectory);
        Directory.CreateSymbolicLink(_folder.At("api"), Path.Combine(Repository.Root, "api"));
        Directory.CreateSymbolicLink(_folder.At("extension"), Path.Combine(Repository.Root, "extension"));
        Store store = new(new DiskFiles(), _folder.Store);

        string shown = await Type("keys", KeyRing.Secret, KeyRing.Secret);
        Assert.Contains("2 of 3 must sign", shown, StringComparison.Ordinal);
        await Type("keys-away");
        Assert.Equal((0, 3), (Directory.GetFiles(_folder.Keys, "root-*.pem").Length, Directory.GetFiles(_folder.At("carrier"), "root-*.pem").Length));

        await Type("first-release", "yes", KeyRing.Secret);
        Assert.Equal(new Position(1, 1), store.Current()!.Position);
        await Type("resign", "yes", KeyRing.Secret);
        Assert.Equal(new Position(1, 2), store.Current()!.Position);
        await Type("rollback", "yes", KeyRing.Secret);
        Assert.Equal(new Position(1, 3), store.Current()!.Position);

        TrustedRoot first = KeyFolder.Open(_folder.Keys).Roots.Newest;
        await Type("rotate", KeyRing.Secret, "yes", KeyRing.Secret);
        TrustedRoot next = KeyFolder.Open(_folder.Keys).Roots.Newest;
        Assert.NotEqual(first.Document.Head.Keys, next.Document.Head.Keys);
        Assert.Equal(new Position(2, 1), store.Current()!.Position);
        Assert.Empty(Directory.GetFiles(_folder.Keys, "root-*.pem"));
        Assert.True(RootReader.Follow(first, next.Bytes.ToArray()).Accepted);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>Types one block of the page, and fails unless every command of it succeeded.</summary>
    private async Task<string> Type(string block, params string[] answers)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "api", "docs", "operating.md"));
        string commands = Block().Matches(page).Single(match => match.Groups[1].Value == block).Groups[2].Value;
        string file = _folder.Write("block.sh", $"cd '{_folder.Root}'\n{commands}echo all of it done\n");
        string shown = await Terminal.Run($"bash -e {file}", answers);
        Assert.True(shown.Contains("all of it done", StringComparison.Ordinal), shown);
        Assert.DoesNotContain(KeyRing.Secret, shown, StringComparison.Ordinal);
        return shown;
    }

    [GeneratedRegex(@"^```sh ([a-z-]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
