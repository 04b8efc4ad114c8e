using System.CommandLine;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary><c>keys new</c>, <c>keys show</c>, <c>keys rotate</c>.</summary>
internal static class KeysCommand
{
    public static Command Create(TimeProvider clock) => new("keys", "Make, look at and replace the keys that releases are signed with.")
    {
        New(clock), Show(), Rotate(clock),
    };

    private static Command New(TimeProvider clock)
    {
        Option<string> folder = Folder("Folder for the keys; made when missing, never written over");
        Option<string> channel = new("--channel") { Description = "production, or development for keys that protect nothing", Required = true };
        channel.AcceptOnlyFromAmong(Channels.Production, Channels.Development);
        Option<string?> passphrase = CommonOptions.PassphraseFile();
        Command command = new("new", "Make three root keys, one head key and the first root.") { folder, channel, passphrase };
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            string path = parsed.GetRequiredValue(folder);
            NewKeys.RequireNothingThere(path);
            string secret = Passphrase.Read(parsed.GetValue(passphrase), "Passphrase for the new keys, 12 characters or more: ", twice: true);
            Passphrase.RequireGood(secret, parsed.GetRequiredValue(channel));
            Progress.Say("Making four keys …");
            Print(NewKeys.Make(path, parsed.GetRequiredValue(channel), secret, clock.GetUtcNow()));
            Console.WriteLine(
                $"""
                Now copy the three files root-*.pem to two places that are not this machine, and remove them here: signing needs head-*.pem only.
                Build the extension with {RootChain.PathOf(KeyFolder.RootsOf(path), 1)} as its first root. The passphrase cannot be recovered.
                """);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        Option<string> folder = Folder("Folder that 'keys new' made");
        Command command = new("show", "List the roots and the ids of their keys. Opens no key.") { folder };
        command.SetAction(parsed => Sentence.Guard(() =>
        {
            Print(KeyFolder.Open(parsed.GetRequiredValue(folder)));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Rotate(TimeProvider clock)
    {
        Option<string> folder = Folder("Folder with the roots and at least as many root keys as a root asks for");
        Option<bool> head = new("--head") { Description = "Put a new key in the place of the head key" };
        Option<string?> root = new("--root") { Description = "Put a new key in the place of the root key whose id begins like this", HelpName = "id" };
        Option<string?> passphrase = CommonOptions.PassphraseFile();
        Command command = new("rotate", "Make a new key in the place of one that was lost or stolen, and the next root.") { folder, head, root, passphrase };
        command.Validators.Add(result =>
        {
            if (result.GetValue(head) == result.GetValue(root) is not null)
            {
                result.AddError("Give --head, or --root with the beginning of the key's id.");
            }
        });
        command.SetAction(parsed => Sentence.Guard(
            () => Rotate(KeyFolder.Open(parsed.GetRequiredValue(folder)), parsed.GetValue(root), parsed.GetValue(passphrase), clock)));
        return command;
    }

    private static int Rotate(KeyFolder keys, string? rootId, string? passphraseFile, TimeProvider clock)
    {
        RootDocument newest = keys.Roots.Newest.Document;
        (KeyRole role, string retired) = rootId is null ? (KeyRole.Head, newest.Head.Keys[0]) : (KeyRole.Root, Find(newest.Root.Keys, rootId));
        Rotated done = Passphrase.Open(passphraseFile, "Passphrase of the keys: ", passphrase =>
        {
            Progress.Say("Opening the root keys …");
            return Rotation.Rotate(keys, role, retired, passphrase, clock.GetUtcNow());
        });
        Print(KeyFolder.Open(keys.Folder));
        string roots = KeyFolder.RootsOf(keys.Folder);
        Console.WriteLine(
            $"""
            Root {done.Version} was made: {Word.Of(role)} key {Short(done.MadeId)} stands in the place of {Short(done.RetiredId)}.
            Nothing is published yet. Look at what the store serves with 'diff'; if it is right, run 'resign', otherwise 'rollback' or 'sign' and 'publish'.
            Whichever it is brings {RootChain.PathOf(roots, done.Version)} along. After that, {Path.GetFileName(KeyFolder.FileOf("", role, done.RetiredId))} signs nothing any more.
            """);
        return ExitCodes.Done;
    }

    private static string Find(IReadOnlyList<string> ids, string beginning)
        => ids.Where(id => id.StartsWith(beginning, StringComparison.Ordinal)).ToArray() is [var only]
            ? only
            : throw new Refusal($"\"{beginning}\" is not the beginning of exactly one root key's id. The ids are {string.Join(", ", ids.Select(Short))}.");

    private static void Print(KeyFolder keys)
    {
        Console.WriteLine($"Channel {keys.Roots.Channel}, {keys.Roots.Roots.Count} root(s) in {KeyFolder.RootsOf(keys.Folder)}");
        foreach (TrustedRoot root in keys.Roots.Roots)
        {
            Console.WriteLine($"root {root.Version} of {root.Document.IssuedAt:yyyy-MM-dd}");
            PrintRole(keys, KeyRole.Root, root.Document.Root);
            PrintRole(keys, KeyRole.Head, root.Document.Head);
        }
    }

    private static void PrintRole(KeyFolder keys, KeyRole role, RootRole of)
    {
        foreach (string id in of.Keys)
        {
            Console.WriteLine($"  {Word.Of(role)} key {id} ({(keys.Has(role, id) ? "its file is here" : "its file is elsewhere")}), {of.Threshold} of {of.Keys.Count} must sign");
        }
    }

    private static string Short(string id) => id[..12];

    private static Option<string> Folder(string description) => new("--dir") { Description = description, HelpName = "folder", Required = true };
}
