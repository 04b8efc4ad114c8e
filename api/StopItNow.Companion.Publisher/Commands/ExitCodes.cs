namespace StopItNow.Companion.Publisher.Commands;

/// <summary>What the process says when it ends; scripts and the build rely on these numbers.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The content, the keys, the store or the service has a problem; nothing was built, signed or published.</summary>
    public const int Problems = 1;

    /// <summary>The command was not understood, or a file or folder could not be read or written.</summary>
    public const int NotDone = 2;
}
