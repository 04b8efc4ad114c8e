namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Tells a person what is going on; silent in scripts, so that their logs hold results only.</summary>
internal static class Progress
{
    public static void Say(string sentence)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(sentence);
        }
    }
}
