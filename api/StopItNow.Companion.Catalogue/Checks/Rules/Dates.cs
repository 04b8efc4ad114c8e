using System.Globalization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>A checked fact says who checked it and until when; one past its day is told; a source's date is a date.</summary>
internal sealed class Dates(DateOnly today) : IContentRule
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    internal static readonly string[] SourceForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public string Name => "dates";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources)
        {
            Verified(entry, problems);
            Source(entry, "source.date", entry.Value.Source.Date, problems);
        }

        foreach (Entry<Country> entry in pack.Countries)
        {
            Source(entry, "emergency.source.date", entry.Value.Emergency?.Source.Date, problems);
        }
    }

    private void Verified(Entry<HelpResource> entry, ProblemList problems)
    {
        HelpResource resource = entry.Value;
        if (resource.VerifiedOn is not { } verified)
        {
            if (resource.VerifiedBy is not null || resource.ExpiresOn is not null)
            {
                problems.Add(entry, "verifiedOn", "is missing although verifiedBy or expiresOn is there", "add the day it was checked, or remove them");
            }

            return;
        }

        if (verified < Earliest || verified > today)
        {
            problems.Add(entry, "verifiedOn", $"{verified:yyyy-MM-dd} is not a day on which it can have been checked", "write the day somebody checked it with the service");
        }

        if (string.IsNullOrWhiteSpace(resource.VerifiedBy))
        {
            problems.Add(entry, "verifiedBy", "is missing although verifiedOn is there", "say who checked it");
        }

        if (resource.ExpiresOn is not { } expires)
        {
            problems.Add(entry, "expiresOn", "is missing although verifiedOn is there", "say until which day the check is good");
        }
        else if (expires <= verified || expires > verified.AddYears(2))
        {
            problems.Add(entry, "expiresOn", "is not within two years after verifiedOn", "write a later day, two years at most");
        }
        else if (expires < today && resource.Status == EntryStatus.Live)
        {
            problems.Add(entry, "expiresOn", $"has passed ({expires:yyyy-MM-dd})", "check the service again and renew the dates, or remove the three fields: it is then shown as not confirmed");
        }
    }

    private void Source<T>(Entry<T> entry, string field, string? date, ProblemList problems)
    {
        if (date is null)
        {
            return;
        }

        if (!DateOnly.TryParseExact(date, SourceForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed))
        {
            problems.Add(entry, field, "is not a date we can read", "write year, month and day as 2024-06-11, or 2024-06, or 2024, or leave it out: 'source undated'");
        }
        else if (parsed < Earliest.AddYears(-10) || parsed > today)
        {
            problems.Add(entry, field, parsed > today ? $"is after today ({today:yyyy-MM-dd})" : "is before 1990", "write the day the source gives, or leave it out: 'source undated'");
        }
    }
}
