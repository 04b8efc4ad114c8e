using System.Formats.Asn1;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Keys;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class KeysTests
{
    public static bool HasModes => !OperatingSystem.IsWindows();

    [Fact]
    public async Task New_makes_three_root_keys_a_head_key_and_a_root_that_all_three_signed()
    {
        using WorkFolder folder = new();
        PublisherRun run = Workshop.Succeed(await New(folder, "production", KeyRing.Secret));

        RootReading reading = RootReader.First(File.ReadAllBytes(folder.At("keys", "roots", "1.json")));

        Assert.True(reading.Accepted, reading.Reason.ToString());
        Assert.Equal(("production", 1, 2, 1), (reading.Root.Channel, reading.Root.Version, reading.Root.Document.Root.Threshold, reading.Root.Document.Head.Threshold));
        Assert.Equal((3, 1), (Directory.GetFiles(folder.Keys, "root-*.pem").Length, Directory.GetFiles(folder.Keys, "head-*.pem").Length));
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.UTF8.GetString(reading.Root.Bytes.Span), "keyid"));
        Assert.DoesNotContain(KeyRing.Secret, run.Output, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasModes), Skip = "Windows keeps no modes; the profile's own rights apply.")]
    [UnsupportedOSPlatform("windows")]
    public void Keys_are_readable_by_their_owner_only_and_encrypted_the_slow_way()
    {
        using WorkFolder folder = new();
        KeyRing.CopyTo(folder.Keys);

        foreach (string path in Directory.GetFiles(folder.Keys, "*.pem"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            string pem = File.ReadAllText(path);
            Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", pem, StringComparison.Ordinal);
            (string scheme, string derivation, int rounds, string function, string cipher) = Encryption(pem);
            Assert.Equal(("1.2.840.113549.1.5.13", "1.2.840.113549.1.5.12", "1.2.840.113549.2.9", "2.16.840.1.101.3.4.1.42"), (scheme, derivation, function, cipher));
            Assert.True(rounds >= 600_000, $"{rounds} rounds");
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Keys));
    }

    [Theory]
    [InlineData("production", "eleven char", "fewer than 12")]
    [InlineData("production", "development", "fewer than 12")]
    [InlineData("production", "", "fewer than 12")]
    [InlineData("development", "developmen", "fewer than 12")]
    [InlineData("development", "development", null)]
    [InlineData("production", "twelve chars", null)]
    public async Task A_short_passphrase_is_refused_but_for_the_published_one(string channel, string passphrase, string? sentence)
    {
        using WorkFolder folder = new();

        PublisherRun run = await New(folder, channel, passphrase);

        Assert.Equal(sentence is null ? 0 : 1, run.ExitCode);
        Assert.Contains(sentence ?? "", run.Error, StringComparison.Ordinal);
        Assert.Equal(sentence is null, Directory.Exists(folder.Keys));
    }

    [Fact]
    public async Task New_never_writes_over_anything()
    {
        using WorkFolder folder = new();
        KeyRing.CopyTo(folder.Keys);
        SortedDictionary<string, string> before = WorkFolder.FilesOf(folder.Keys);

        PublisherRun run = await New(folder, "production", KeyRing.Secret);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("keys are never written over", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, WorkFolder.FilesOf(folder.Keys));
    }

    [Fact]
    public async Task Show_names_every_key_and_opens_none()
    {
        using WorkFolder folder = new();
        KeyFolder keys = KeyRing.CopyTo(folder.Keys);
        foreach (string path in Directory.GetFiles(folder.Keys, "*.pem"))
        {
            File.WriteAllText(path, "not a key");
        }

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("keys", "show", "--dir", folder.Keys));

        Assert.All(keys.Roots.Newest.Document.Keys, key => Assert.Contains(key.Id, run.Output, StringComparison.Ordinal));
        Assert.Contains("2 of 3 must sign", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passphrase_that_is_wrong_a_file_that_is_cut_and_a_key_under_anothers_name_are_refused()
    {
        using WorkFolder folder = new();
        KeyFolder keys = KeyRing.CopyTo(folder.Keys);
        string[] roots = [.. keys.Roots.Newest.Document.Root.Keys];

        Refuses(() => keys.Open(KeyRole.Root, roots[0], KeyRing.Secret + "!"), "does not open");
        File.WriteAllText(KeyFolder.FileOf(folder.Keys, KeyRole.Root, roots[0]), File.ReadAllText(KeyFolder.FileOf(folder.Keys, KeyRole.Root, roots[0]))[..200]);
        Refuses(() => keys.Open(KeyRole.Root, roots[0], KeyRing.Secret), "does not open");
        File.Copy(KeyFolder.FileOf(folder.Keys, KeyRole.Root, roots[1]), KeyFolder.FileOf(folder.Keys, KeyRole.Root, roots[2]), overwrite: true);
        Refuses(() => keys.Open(KeyRole.Root, roots[2], KeyRing.Secret), "holds another key than its name says");
    }

    [Fact(SkipUnless = nameof(HasModes), Skip = "Windows keeps no modes; the profile's own rights apply.")]
    [UnsupportedOSPlatform("windows")]
    public void A_key_that_others_may_read_is_refused()
    {
        using WorkFolder folder = new();
        KeyFolder keys = KeyRing.CopyTo(folder.Keys);
        string path = KeyFolder.FileOf(folder.Keys, KeyRole.Head, keys.Roots.Newest.Document.Head.Keys[0]);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Refuses(() => keys.OpenHead(KeyRing.Secret), "Others may read the key");
    }

    [Fact]
    public async Task The_passphrase_is_asked_for_twice_on_a_terminal_and_not_shown()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        using WorkFolder folder = new();

        string shown = await Terminal.Run($"{PublisherRun.Executable} keys new --dir {folder.Keys} --channel production", KeyRing.Secret, KeyRing.Secret);

        Assert.Contains("Passphrase for the new keys", shown, StringComparison.Ordinal);
        Assert.Contains("The same again", shown, StringComparison.Ordinal);
        Assert.Contains("Making four keys", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("lanterns", shown, StringComparison.Ordinal);
        KeyFolder keys = KeyFolder.Open(folder.Keys);
        using ECDsa head = keys.OpenHead(KeyRing.Secret);
        Assert.Equal(keys.Roots.Newest.Document.Head.Keys[0], Signing.KeyId(head));
    }

    [Fact]
    public async Task A_short_passphrase_is_refused_before_keys_are_said_to_be_made()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        using WorkFolder folder = new();

        string shown = await Terminal.Run($"{PublisherRun.Executable} keys new --dir {folder.Keys} --channel production", "eleven char", "eleven char");

        Assert.Contains("fewer than 12", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Making four keys", shown, StringComparison.Ordinal);
    }

    private static void Refuses(Action action, string sentence)
        => Assert.Contains(sentence, Assert.ThrowsAny<Commands.Refusal>(action).Message, StringComparison.Ordinal);

    private static Task<PublisherRun> New(WorkFolder folder, string channel, string passphrase)
        => PublisherRun.Of("keys", "new", "--dir", folder.Keys, "--channel", channel, "--passphrase-file", folder.Write("passphrase", passphrase + "\n"));

    /// <summary>What RFC 8018's structures say, read without the code that wrote them.</summary>
    private static (string Scheme, string Derivation, int Rounds, string Function, string Cipher) Encryption(string pem)
    {
        byte[] der = Convert.FromBase64String(string.Concat(pem.Split('\n').Where(line => !line.StartsWith('-'))));
        AsnReader algorithm = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        string scheme = algorithm.ReadObjectIdentifier();
        AsnReader parameters = algorithm.ReadSequence();
        AsnReader derivation = parameters.ReadSequence();
        string derivationName = derivation.ReadObjectIdentifier();
        AsnReader numbers = derivation.ReadSequence();
        numbers.ReadOctetString();
        int rounds = (int)numbers.ReadInteger();
        if (numbers.PeekTag() == new Asn1Tag(UniversalTagNumber.Integer))
        {
            numbers.ReadInteger();
        }

        return (scheme, derivationName, rounds, numbers.ReadSequence().ReadObjectIdentifier(), parameters.ReadSequence().ReadObjectIdentifier());
    }
}
