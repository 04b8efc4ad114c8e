namespace StopItNow.Companion.Catalogue.Content;

/// <summary>How a translation says who has read it.</summary>
public static class Review
{
    /// <summary>The field, asked of every entry in another language than English (UK).</summary>
    public const string Field = "reviewedBy";

    /// <summary>What it says until somebody who speaks the language has read the text.</summary>
    public const string Nobody = "none";
}
