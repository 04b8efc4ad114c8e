using StopItNow.Companion.Catalogue.Checks.Doubts;
using StopItNow.Companion.Catalogue.Checks.Rules;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>Every rule an editor's content is held to, run together.</summary>
public static class ContentChecks
{
    /// <summary>All problems of reading and of every rule, in order of file and line; none means that a release can be built.</summary>
    /// <param name="parse">What reading gave.</param>
    /// <param name="today">The day expiry is measured against.</param>
    /// <param name="previous">The release this content follows, or null when there is none.</param>
    /// <param name="acceptLoss">Whether somebody has decided that losing messages or services is right this time.</param>
    /// <param name="withDrafts">Whether languages with drafts go out; what stays behind is lost.</param>
    public static IReadOnlyList<Problem> Run(ContentParse parse, DateOnly today, Release? previous = null, bool acceptLoss = false, bool withDrafts = true)
    {
        ArgumentNullException.ThrowIfNull(parse);
        List<Problem> problems = [.. parse.Problems];
        foreach (IContentRule rule in AllRules(today, previous, acceptLoss, withDrafts))
        {
            rule.Check(parse.Pack, new ProblemList(rule.Name, problems));
        }

        return Problem.InOrder(problems);
    }

    /// <summary>What is odd and may still be right, in order of file and line: somebody looks at it, and nothing is refused for it.</summary>
    /// <param name="pack">What was read.</param>
    /// <param name="previous">The release this content follows, or null when there is none.</param>
    public static IReadOnlyList<Problem> ToLookAgain(ContentPack pack, Release? previous = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        List<Problem> odd = [];
        foreach (IContentRule rule in AllDoubts(previous))
        {
            rule.Check(pack, new ProblemList(rule.Name, odd));
        }

        return Problem.InOrder(odd);
    }

    /// <summary>The problems of files of <c>lists/</c> alone.</summary>
    public static IReadOnlyList<Problem> RunForLists(ContentParse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        List<Problem> problems = [.. parse.Problems];
        IContentRule[] rules = [new PlainText(), new TextLength(), new WordsNeverUsed(), new NeutralConcerns(), new TermListsHold()];
        foreach (IContentRule rule in rules)
        {
            rule.Check(parse.Pack, new ProblemList(rule.Name, problems));
        }

        return Problem.InOrder(problems);
    }

    internal static IReadOnlyList<IContentRule> AllDoubts(Release? previous) => [new FactsCheckedAgain(previous), new WordsFitHours(), new ZoneFitsCountry(), new ServicesTranslated()];

    internal static IReadOnlyList<IContentRule> AllRules(DateOnly today, Release? previous, bool acceptLoss, bool withDrafts = true) =>
    [
        new UniqueIds(),
        new StableIds(),
        new LocaleCompleteness(),
        new TranslationsFit(),
        new Reviewed(),
        new EnoughMessages(),
        new ThemesFitConcern(),
        new EvidenceExists(),
        new PlainText(),
        new TextLength(),
        new ReadingAge(),
        new WordsNeverUsed(),
        new CalmVoice(),
        new NeutralConcerns(),
        new PhoneNumbers(),
        new Addresses(),
        new HoursMakeSense(),
        new Dates(today),
        new Lists(),
        new CountriesExist(),
        new CrisisEverywhere(),
        new TermListsHold(),
        new NoAccidentalLoss(previous, acceptLoss, withDrafts),
    ];
}
