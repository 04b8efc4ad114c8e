using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Links are https, lead only to the hosts their entry names, and carry nothing else.</summary>
internal sealed class Addresses : IContentRule
{
    public string Name => "addresses";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources)
        {
            HelpResource resource = entry.Value;
            for (int i = 0; i < resource.Hosts.Count; i++)
            {
                if (!SafeAddress.IsHost(resource.Hosts[i]))
                {
                    problems.Add(entry, $"hosts[{i}]", "is not a host name in lower case", "write it as www.example.org, without https:// or a path");
                }
            }

            Link(entry, "url", resource.Url, problems);
            Link(entry, "chat", resource.Chat, problems);
            if (resource.Email is not null && !EmailForm.Holds(resource.Email))
            {
                problems.Add(entry, "email", "is not a plain mail address", "write it as name@example.org");
            }
        }
    }

    private static void Link(Entry<HelpResource> entry, string field, string? address, ProblemList problems)
    {
        if (address is not null && !entry.Places.IsUnread("hosts") && SafeAddress.Fault(address, entry.Value.Hosts) is { } fault)
        {
            problems.Add(entry, field, fault, "write it as https://www.example.org/page, with its host in 'hosts'");
        }
    }
}
