using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>Secrets and what follows from them; links and how they are read.</summary>
internal static class KeyVectors
{
    public static IEnumerable<JsonObject> Keys()
    {
        byte[][] secrets = [new byte[32], [.. Enumerable.Repeat((byte)255, 32)], RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32)];
        return secrets.Select((link, index) => Follow($"secrets {index + 1}", link, secrets[^(index + 1)]));
    }

    /// <summary>Everything that follows from two secrets, as this language works it out.</summary>
    public static JsonObject Follow(string name, byte[] link, byte[] person)
    {
        var mailbox = Secrets.Mailbox(link);
        return new()
        {
            ["name"] = name,
            ["link"] = Secrets.Text(link),
            ["person"] = Secrets.Text(person),
            ["mailbox"] = Secrets.Text(mailbox),
            ["keyFromPerson"] = Secrets.Text(Secrets.Key(link, Direction.FromPerson)),
            ["keyFromPartner"] = Secrets.Text(Secrets.Key(link, Direction.FromPartner)),
            ["partner"] = Tokens(use => Secrets.PartnerToken(link, use)),
            ["personTokens"] = Tokens(use => Secrets.PersonToken(person, mailbox, use)),
            ["registration"] = Secrets.Text(Secrets.Registration(person, mailbox)),
            ["registrationHash"] = Secrets.Text(SHA256.HashData(Secrets.Registration(person, mailbox))),
        };
    }

    public static IEnumerable<JsonObject> Links()
    {
        Link link = new(RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var fragment = link.Fragment;
        var last = fragment[^1] == 'A' ? 'B' : 'A';
        (string Name, string Text, string Expect)[] cases =
        [
            ("a whole link", $"https://service.example/partner#{fragment}", "accepted"),
            ("the part after the mark", fragment, "accepted"),
            ("the mark and what follows", $"#{fragment}", "accepted"),
            ("a link that a message broke over two lines", $"https://service.example/partner#{fragment[..40]}\r\n {fragment[40..]}", "accepted"),
            ("a link at the end of a sentence in brackets", $"(https://service.example/partner#{fragment}).", "accepted"),
            ("characters of no width", $"{fragment[..10]}\u200b{fragment[10..50]}\u00ad{fragment[50..]}\ufeff", "accepted"),
            ("nothing", " ", "no-link"),
            ("the page without an invitation", "https://service.example/partner", "no-link"),
            ("the page with an empty one", "https://service.example/partner#", "no-link"),
            ("one character", "A", "cut-short"),
            ("the beginning", fragment[..45], "cut-short"),
            ("all but the last character", fragment[..^1], "cut-short"),
            ("one character more", fragment + "A", "mistyped"),
            ("another last character", fragment[..^1] + last, "mistyped"),
            ("two characters changed places", Swapped(fragment), "mistyped"),
            ("a character that stands in no link", fragment[..20] + "+" + fragment[21..], "mistyped"),
            ("an accent", fragment[..20] + "é" + fragment[21..], "mistyped"),
            ("another version", "AgAA" + fragment[4..], "wrong-version"),
            ("a short link of another version", "_w", "wrong-version"),
        ];
        return cases.Select(it => Of(link, it.Name, it.Text, it.Expect));
    }

    private static JsonObject Tokens(Func<string, byte[]> token) =>
        new() { ["read"] = Secrets.Text(token("reads")), ["write"] = Secrets.Text(token("writes")), ["end"] = Secrets.Text(token("ends")) };

    private static JsonObject Of(Link link, string name, string text, string expect)
    {
        JsonObject item = new() { ["name"] = name, ["text"] = text, ["expect"] = expect };
        if (expect != "accepted")
            return item;
        item["secret"] = Secrets.Text(link.Secret);
        item["personKeyHash"] = Secrets.Text(link.PersonKeyHash);
        item["fragment"] = link.Fragment;
        item["code"] = Secrets.CompareCode(link.Secret, link.PersonKeyHash);
        return item;
    }

    private static string Swapped(string fragment)
    {
        var at = Enumerable.Range(10, 60).First(index => fragment[index] != fragment[index + 1]);
        return $"{fragment[..at]}{fragment[at + 1]}{fragment[at]}{fragment[(at + 2)..]}";
    }
}
