namespace StopItNow.Companion.Catalogue.Content;

/// <summary>Locales that the format itself names.</summary>
public static class Locales
{
    /// <summary>The locale every text exists in and every fallback ends at.</summary>
    public const string Source = "en-GB";
}
