using System.Text;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>What keeps a key file closed to whoever copies it.</summary>
internal static class Passphrase
{
    /// <summary>The published passphrase of development keys: they protect nothing, and their channel says so.</summary>
    public const string Development = "development";

    private const int Shortest = 12;
    private const int Tries = 3;

    /// <exception cref="Refusal">It is no good for new keys.</exception>
    public static void RequireGood(string passphrase, string channel)
    {
        if (Fault(passphrase, channel) is { } fault)
        {
            throw new Refusal(fault);
        }
    }

    /// <summary>Reads it from a file, without the line end that editors add, or asks a person, without showing it.</summary>
    /// <exception cref="IOException">The file cannot be read, or nobody is there to be asked.</exception>
    public static string Read(string? file, string question, bool twice = false)
    {
        if (file is not null)
        {
            return FromFile(file);
        }

        if (Console.IsInputRedirected)
        {
            throw new IOException("Nobody is at a terminal to be asked for the passphrase. Give the file that holds it with --passphrase-file.");
        }

        string passphrase = Ask(question);
        return !twice || Ask("The same again: ") == passphrase
            ? passphrase
            : throw new IOException("The two passphrases differ. Run this again.");
    }

    /// <summary>Opens what a passphrase opens. Somebody at a terminal, who does not see what they type, has three tries; a file has one.</summary>
    /// <exception cref="IOException">The file cannot be read, or nobody is there to be asked.</exception>
    /// <exception cref="WrongPassphrase">It did not open.</exception>
    public static T Open<T>(string? file, string question, Func<string, T> open)
    {
        for (int left = Tries - 1; ; left--)
        {
            try
            {
                return open(Read(file, question));
            }
            catch (WrongPassphrase) when (file is null && left > 0)
            {
                Console.Error.WriteLine($"That passphrase does not open the key. {(left == 1 ? "One more try" : $"{left} more tries")}.");
            }
        }
    }

    private static string? Fault(string passphrase, string channel)
        => channel == Channels.Development && passphrase == Development ? null
            : passphrase.Length < Shortest ? $"The passphrase has fewer than {Shortest} characters. Choose a longer one; four or five unrelated words are good."
            : null;

    private static string FromFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no file {file}. Give the file that holds the passphrase with --passphrase-file.");
        }

        return File.ReadAllText(file, Encoding.UTF8).TrimEnd('\r', '\n');
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        StringBuilder typed = new();
        for (ConsoleKeyInfo key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
