using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Enough messages in English (UK) to rotate without tiring: 8 per theme about sexual images of children, 12 for each other concern.</summary>
internal sealed class EnoughMessages : IContentRule
{
    public const int PerTheme = 8;
    public const int PerConcern = 12;
    private const string File = $"messages/{Locales.Source}.yaml";
    private static readonly string[] Deciding = ["concern", "theme", "audience", "status"];

    public string Name => "enough-messages";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Entry<Message>[] entries = [.. pack.Messages.Where(m => m.Locale == Locales.Source)];
        // Counting while some cannot be counted would tell of a lack that is none.
        if (pack.UnreadableFiles.Contains(File) || entries.Any(m => Deciding.Any(m.Places.IsUnread)))
        {
            return;
        }

        Message[] live = [.. entries.Select(m => m.Value).Where(m => m.Status == EntryStatus.Live && m.Audience == Audience.Self)];
        foreach (Theme theme in Enum.GetValues<Theme>())
        {
            Tell(live.Count(m => m.Concern == Concern.SexualImagesOfChildren && m.Theme == theme), PerTheme,
                $"concern {Word.Of(Concern.SexualImagesOfChildren)}, theme {Word.Of(theme)}", problems);
        }

        foreach (Concern concern in new[] { Concern.Any, Concern.SexualContent })
        {
            Tell(live.Count(m => m.Concern == concern), PerConcern, $"concern {Word.Of(concern)}", problems);
        }
    }

    private static void Tell(int count, int least, string what, ProblemList problems)
    {
        if (count < least)
        {
            problems.Add(File, "file", $"has {count} live messages for {what}, audience self", $"write {least - count} more; {least} are the least that rotation needs");
        }
    }
}
