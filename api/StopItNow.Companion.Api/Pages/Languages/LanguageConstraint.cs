using System.Globalization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>
/// Holds a prefix to languages, so that no other address is taken for one. A language that the platform knows and the pages do not is let through: somebody who asks for it
/// is told that it is not there.
/// </summary>
internal sealed class LanguageConstraint(PageLanguages languages) : IRouteConstraint
{
    /// <summary>The name in route templates.</summary>
    public const string Name = "language";

    /// <inheritdoc/>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string tag && (languages.Knows(tag) || IsOther(tag));

    private static bool IsOther(string tag)
    {
        if (tag.Length > 12 || tag.Equals(Locales.Source, StringComparison.OrdinalIgnoreCase))
            return false;
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true) is { LCID: not 127 };
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
