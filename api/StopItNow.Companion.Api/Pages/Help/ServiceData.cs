using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>
/// A service for programs that read pages, in the words of schema.org. It says what the page says: how sure we are of the facts stands in the
/// description, because such programs show it beside a number.
/// </summary>
internal static class ServiceData
{
    // Escapes <, >, & and quotes: no text of a service can end the element it stands in.
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>One JSON-LD object, safe inside a script element.</summary>
    /// <param name="service">What is shown.</param>
    /// <param name="language">Of the sentences that the service has: a block of data is in one language.</param>
    public static string Of(Service service, PageLanguage language)
    {
        var resource = service.Resource;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = IsAnswered(resource) ? "Organization" : "Service",
            ["name"] = resource.Name,
            ["description"] = $"{resource.Summary} {SourceWords.Of(resource, service.Today, language)}",
            ["url"] = resource.Url,
        };
        Add(data, "areaServed", AreaOf(resource));
        if (IsAnswered(resource))
        {
            data["contactPoint"] = Contact(resource, language);
            return data.ToJsonString(Escaped);
        }

        data["serviceType"] = Word.Of(resource.Kind);
        Add(data, "hoursAvailable", HoursOf(resource.Hours, language));
        data["availableChannel"] = Channel(resource);
        return data.ToJsonString(Escaped);
    }

    /// <summary>Whether somebody answers: the rest is a programme to work through, a treatment or a form.</summary>
    private static bool IsAnswered(HelpResource resource) => resource.Kind is ResourceKind.Helpline or ResourceKind.Crisis;

    private static JsonObject Contact(HelpResource resource, PageLanguage language)
    {
        var contact = new JsonObject { ["@type"] = "ContactPoint", ["contactType"] = Word.Of(resource.Kind), ["availableLanguage"] = Languages(resource) };
        Add(contact, "telephone", resource.Phone?.Number);
        Add(contact, "email", resource.Email);
        Add(contact, "url", resource.Chat);
        Add(contact, "hoursAvailable", HoursOf(resource.Hours, language));
        return contact;
    }

    private static JsonObject Channel(HelpResource resource)
    {
        var channel = new JsonObject { ["@type"] = "ServiceChannel", ["serviceUrl"] = resource.Url, ["availableLanguage"] = Languages(resource) };
        if (resource.Phone is { } phone)
            channel["servicePhone"] = new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = phone.Number };
        return channel;
    }

    private static JsonArray Languages(HelpResource resource) => [.. resource.Languages.Select(tag => JsonValue.Create(tag))];

    private static string? AreaOf(HelpResource resource) =>
        resource.Country == HelpQuery.Anywhere ? null : resource.Region is { } region ? $"{region}, {resource.Country}" : resource.Country;

    private static JsonNode? HoursOf(OpeningHours hours, PageLanguage language) => hours.Kind switch
    {
        HoursKind.Always => Opening(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, EndOfDay, null, language),
        HoursKind.Weekly => new JsonArray([.. hours.Ranges.Select(range => Opening(range.Days, range.From, range.To, hours.TimeZone, language))]),
        _ => null,
    };

    private static JsonObject Opening(IEnumerable<DayOfWeek> days, TimeOnly opens, TimeOnly closes, string? zone, PageLanguage language)
    {
        var opening = new JsonObject
        {
            ["@type"] = "OpeningHoursSpecification",
            ["dayOfWeek"] = new JsonArray([.. days.Select(day => JsonValue.Create($"https://schema.org/{day}"))]),
            ["opens"] = Clock(opens),

            // Midnight at the end of a day would read as its beginning.
            ["closes"] = Clock(closes == TimeOnly.MinValue ? EndOfDay : closes),
        };
        Add(opening, "description", zone is null ? null : language.Text["Times in {0}", zone].Value);
        return opening;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static void Add(JsonObject data, string name, JsonNode? value)
    {
        if (value is not null)
            data[name] = value;
    }
}
