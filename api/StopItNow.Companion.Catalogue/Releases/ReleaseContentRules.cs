using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// What content must hold to be shown at all, whoever wrote it. Narrower than what an editor is asked for: style may change without making an
/// older reader refuse a release, safety may not.
/// </summary>
internal static class ReleaseContentRules
{
    public static bool Holds(ReleaseContent content)
    {
        if (!InOrder(content.Countries, c => c.Code) || !InOrder(content.Evidence, e => e.Id)
            || !content.Messages.ContainsKey(Locales.Source) || !content.Steps.ContainsKey(Locales.Source) || !content.Resources.ContainsKey(Locales.Source)
            || !content.Countries.All(Country) || !content.Evidence.All(e => IdForm.IsId(e.Id) && Safe(e.What, e.Finding, e.Source)))
        {
            return false;
        }

        if (!content.TermLists.Values.All(list => InOrder(list, l => l.Id)) || !TermListRules.Hold(content.TermLists))
        {
            return false;
        }

        if (!content.CountryNotes.Values.All(list => InOrder(list, n => n.Code) && list.All(n => IdForm.IsCountry(n.Code) && Safe(n.Note))))
        {
            return false;
        }

        HashSet<string> countries = content.Countries.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return content.Messages.Values.All(list => InOrder(list, m => m.Id) && list.All(Message))
            && content.Steps.Values.All(list => InOrder(list, s => s.Id) && list.All(Step))
            && content.Resources.Values.All(list => InOrder(list, r => r.Id) && list.All(r => Resource(r) && countries.Contains(r.Country)));
    }

    private static bool InOrder<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is null || (i > 0 && string.CompareOrdinal(id(items[i - 1]), id(items[i])) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Country(Country c)
        => IdForm.IsCountry(c.Code) && Safe(c.Name, c.Note)
            && (c.Emergency is null || (PhoneNumberForm.Fault(c.Emergency.Number) is null && Source(c.Emergency.Source)));

    private static bool Message(Message m)
        => IdForm.IsId(m.Id) && m.Status == EntryStatus.Live && m.Audience is Audience.Self or Audience.Partner
            && Safe(m.Title, m.Body, m.Action.Label) && All(m.Evidence, IdForm.IsId);

    private static bool Step(SelfHelpStep s)
        => IdForm.IsId(s.Id) && s.Status == EntryStatus.Live && Safe(s.Title, s.Introduction) && All(s.Steps, line => Safe(line)) && All(s.Evidence, IdForm.IsId);

    private static bool Resource(HelpResource r)
        => IdForm.IsId(r.Id) && IdForm.IsCountry(r.Country) && r.Status == EntryStatus.Live && r.Audience.Count > 0
            && Safe(r.Region, r.Name, r.Summary, r.Cost, r.Confidentiality, r.Note, r.VerifiedBy, r.Email) && Source(r.Source)
            && (r.Phone is null || (PhoneNumberForm.Fault(r.Phone.Number) is null && PhoneNumberForm.Agrees(r.Phone)))
            && All(r.Hosts, SafeAddress.IsHost) && SafeAddress.Fault(r.Url, r.Hosts) is null
            && (r.Chat is null || SafeAddress.Fault(r.Chat, r.Hosts) is null) && (r.Email is null || EmailForm.Holds(r.Email))
            && All(r.Languages, IdForm.IsLocale) && HoursForm.Holds(r.Hours)
            && (r.VerifiedOn is null) == (r.VerifiedBy is null) && (r.VerifiedOn is null) == (r.ExpiresOn is null);

    private static bool Source(Source source) => Safe(source.Text, source.Date);

    private static bool Safe(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (text is not null && SafeText.Fault(text) is not null)
            {
                return false;
            }
        }

        return true;
    }

    // A list read from JSON may hold nulls whatever its type says.
    private static bool All(IReadOnlyList<string> items, Func<string, bool> holds) => items.All(item => item is not null && holds(item));
}
