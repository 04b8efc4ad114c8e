namespace StopItNow.Companion.Publisher.Commands;

/// <summary>The one place where what we or the file system refuse becomes a sentence and an exit code.</summary>
internal static class Sentence
{
    public static int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Refusal refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return ExitCodes.Problems;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCodes.NotDone;
        }
    }
}
