namespace StopItNow.Companion.Catalogue.Tests.Examples;

/// <summary>The smallest term list without a problem, and ways to change it.</summary>
internal static class TermListExample
{
    public const string Animals = "lists/animals.en.txt";
    public const string Salt = "lists/salt.txt";
    public const string SaltText = "000102030405060708090a0b0c0d0e0f\n";

    public const string Text = """
        # Harmless words.
        version: 1
        concern: any
        answer: pause
        sensitivity: open
        title: Animals
        purpose: Harmless words for the tests of lists.
        steward: The editors
        contact: https://www.example.org/lists
        precision: Nobody searches for them by chance.

        [phrases]
        blue (zebra|zebras)
        otter

        [exceptions]
        sea otter

        """;

    /// <summary>Adds the list to content, one part of it replaced, and the salt.</summary>
    public static ContentExample AddTo(ContentExample content, string part = "", string replacement = "")
        => content.WithFile(Animals, With(part, replacement)).WithFile(Salt, SaltText);

    public static string With(string part, string replacement)
        => part.Length == 0 ? Text : Text.Contains(part, StringComparison.Ordinal) ? Text.Replace(part, replacement, StringComparison.Ordinal) : throw new ArgumentException($"'{part}' stands nowhere in the list");
}
