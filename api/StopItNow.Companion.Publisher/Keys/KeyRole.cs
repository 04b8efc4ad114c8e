namespace StopItNow.Companion.Publisher.Keys;

/// <summary>What a key may sign; also the beginning of its file's name.</summary>
internal enum KeyRole
{
    /// <summary>The next root. Kept apart from everything else, on paper or a stick.</summary>
    Root,

    /// <summary>Releases.</summary>
    Head,
}
