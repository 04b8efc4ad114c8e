using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>The law is a theme only where the phrase was about something the law is about; messages speak to the person or a partner.</summary>
internal sealed class ThemesFitConcern : IContentRule
{
    /// <summary>Others have services, not messages.</summary>
    internal static readonly Audience[] Audiences = [Audience.Self, Audience.Partner];

    public string Name => "themes-fit-concern";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<Message> entry in pack.Messages)
        {
            if (entry.Value.Theme == Theme.Law && entry.Value.Concern != Concern.SexualImagesOfChildren && !entry.Places.IsUnread("concern"))
            {
                problems.Add(entry, "theme", $"is law although the concern is {Word.Of(entry.Value.Concern)}", "use harm, help or own-reason");
            }

            if (!Audiences.Contains(entry.Value.Audience))
            {
                problems.Add(entry, "audience", $"is {Word.Of(entry.Value.Audience)}", "use self or partner; others have services, not messages");
            }
        }
    }
}
