namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Asks a person before something is done that others will see.</summary>
internal static class Question
{
    /// <summary>True when the person says yes, or has said so with <c>--yes</c>.</summary>
    /// <exception cref="IOException">Nobody is there to be asked.</exception>
    public static bool Confirmed(bool yes, string question)
    {
        if (yes)
        {
            return true;
        }

        if (Console.IsInputRedirected)
        {
            throw new IOException("Nobody is at a terminal to be asked. Look at the changes above, then run this again with --yes.");
        }

        Console.Error.Write($"{question} Type yes: ");
        return Console.ReadLine()?.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
    }
}
