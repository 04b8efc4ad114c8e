using System.Collections.Concurrent;
using System.Globalization;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Names of languages, by the platform's data.</summary>
internal static class LanguageNames
{
    /// <summary>Tag of "many languages".</summary>
    public const string Many = "mul";

    private static readonly ConcurrentDictionary<(string Tag, string In), string> Known = new();
    private static readonly Lock Asking = new();

    /// <summary>A language's name; the tag itself where the platform knows none.</summary>
    public static string Of(string tag, PageLanguage language) =>
        tag == Many ? language.Text["many languages"] : Known.GetOrAdd((tag, language.Locale), _ => Ask(tag, language.Culture));

    /// <summary>The platform names a language in that of the thread alone, and may remember what it said: one asks at a time.</summary>
    private static string Ask(string tag, CultureInfo culture)
    {
        lock (Asking)
        {
            var before = CultureInfo.CurrentUICulture;
            try
            {
                CultureInfo.CurrentUICulture = culture;
                return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).DisplayName;
            }
            catch (CultureNotFoundException)
            {
                return tag;
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }
}
