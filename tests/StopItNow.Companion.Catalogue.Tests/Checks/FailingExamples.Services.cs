using StopItNow.Companion.Catalogue.Tests.Examples;
using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>Services that one rule refuses.</summary>
internal static partial class FailingExamples
{
    private static IEnumerable<FailingExample> Services() =>
    [
        new("phone-numbers", British, "phone.number", c => c.With(British, "gb-line", "phone", "{number: 0808 157 0000, display: 0808 157 0000}")),
        new("phone-numbers", British, "phone.display", c => c.With(British, "gb-line", "phone", "{number: '+448081570000', display: 0808 157 0001}")),
        new("phone-numbers", British, "phone.display", c => c.With(British, "gb-line", "phone", "{number: '116123', display: 116 124}")),
        new("phone-numbers", Countries, "emergency.number", c => c.With(Countries, "GB", "emergency", "{number: nine, source: {text: A page}}")),
        new("phone-numbers", Countries, "emergency.number", c => c.With(Countries, "GB", "emergency", "{number: '08081570000', source: {text: A page}}")),
        new("addresses", British, "url", c => c.With(British, "gb-line", "url", "http://www.example.org/")),
        new("addresses", British, "url", c => c.With(British, "gb-line", "url", "https://evil.example/")),
        new("addresses", British, "url", c => c.With(British, "gb-line", "url", "https://user@www.example.org/")),
        new("addresses", British, "url", c => c.With(British, "gb-line", "url", "https://www.example.org:8443/")),
        new("addresses", British, "chat", c => c.With(British, "gb-line", "chat", "'javascript:alert(1)'")),
        new("addresses", British, "hosts[1]", c => c.With(British, "gb-line", "hosts", "[www.example.org, WWW.Example.org]")),
        new("addresses", British, "email", c => c.With(British, "gb-line", "email", "'help@example.org?bcc=other@example.org'")),
        new("hours", British, "hours.timeZone", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/Atlantis, weekly: ['mon 09:00-10:00']}")),
        new("hours", British, "hours.timeZone", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/LONDON, weekly: ['mon 09:00-10:00']}")),
        new("hours", British, "hours.timeZone", c => c.With(British, "gb-line", "hours", "{timeZone: GMT Standard Time, weekly: ['mon 09:00-10:00']}")),
        new("hours", British, "hours.weekly[1]", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/London, weekly: ['mon-fri 09:00-17:00', 'fri,sat 16:59-18:00']}")),
        new("hours", British, "hours.weekly", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/London, weekly: []}")),
        new("dates", British, "expiresOn", c => Verified(c).With(British, "gb-line", "expiresOn", "2026-01-14")),
        new("dates", British, "expiresOn", c => Verified(c).Without(British, "gb-line", "expiresOn")),
        new("dates", British, "expiresOn", c => Verified(c).With(British, "gb-line", "expiresOn", "2031-01-01")),
        new("dates", British, "verifiedBy", c => Verified(c).Without(British, "gb-line", "verifiedBy")),
        new("dates", British, "verifiedOn", c => Verified(c).With(British, "gb-line", "verifiedOn", "2026-01-16")),
        new("dates", British, "verifiedOn", c => Verified(c).Without(British, "gb-line", "verifiedOn")),
        new("dates", British, "source.date", c => c.With(British, "gb-line", "source", "{text: A page, date: last June}")),
        new("dates", British, "source.date", c => c.With(British, "gb-line", "source", "{text: A page, date: 1989}")),
        new("dates", Countries, "emergency.source.date", c => c.With(Countries, "GB", "emergency", "{number: '999', source: {text: A page, date: 2027}}")),
        new("lists", British, "audience", c => c.With(British, "gb-line", "audience", "[]")),
        new("lists", British, "languages[0]", c => c.With(British, "gb-line", "languages", "[English]")),
        new("lists", British, "hosts", c => c.With(British, "gb-line", "hosts", "[www.example.org, www.example.org]")),
    ];

    private static ContentExample Verified(ContentExample content)
        => content.With(British, "gb-line", "verifiedOn", "2025-06-01").With(British, "gb-line", "verifiedBy", "An editor").With(British, "gb-line", "expiresOn", "2026-06-01");
}
