using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Small content whose every answer can be worked out by eye, and the content that ships.</summary>
internal static partial class TestContent
{
    private const string Evidence = """
        - {id: study, what: "A study", finding: "It helped.", source: "A journal"}
        """;

    private const string Countries = """
        - code: GB
          name: United Kingdom
          emergency: {number: "999", source: {text: "A page", date: "2024"}}
        - {code: BR, name: Brazil, note: "We found no helpline there."}
        - {code: INT, name: Anywhere else}
        """;

    private const string English = """
        - id: law-one
          concern: sexual-images-of-children
          theme: law
          audience: self
          title: Blue zebra
          body: A plain body of words.
          action: {label: Talk, need: talk}
          evidence: [study]
          status: live
        - id: own-one
          concern: any
          theme: own-reason
          audience: self
          title: Paper lantern
          body: A plain body of words.
          action: {label: Plan, need: plan}
          evidence: [study]
          status: live
        - id: partner-one
          concern: sexual-images-of-children
          theme: help
          audience: partner
          title: You first
          body: A plain body of words.
          action: {label: Talk, need: talk}
          evidence: [study]
          status: live
        """;

    private const string French = """
        - id: own-one
          concern: any
          theme: own-reason
          audience: self
          title: Lanterne de papier
          body: Un texte simple.
          action: {label: Agir, need: plan}
          evidence: [study]
          status: live
          reviewedBy: A reader
        """;

    private const string Steps = """
        - id: breathe
          kind: next-ten-minutes
          concern: any
          title: Stand up
          introduction: It helps.
          steps: [Stand up.]
          evidence: [study]
          status: live
        """;

    private const string British = """
        - id: gb-line
          country: GB
          name: Weekday line
          kind: helpline
          audience: [self, partner]
          concerns: [sexual-images-of-children]
          summary: Talk to somebody.
          phone: {number: "+448081000900", display: "0808 1000 900"}
          url: https://line.example.org/
          hosts: [line.example.org]
          hours: {timeZone: Europe/London, weekly: ["mon-fri 09:00-17:00"]}
          languages: [en, cy]
          confidentiality: They keep it to themselves.
          reportsOffending: identifying-only
          showsOnBill: "no"
          source: {text: "A page", date: "2024-06"}
          status: live
        - id: gb-reading
          country: GB
          name: Reading room
          kind: self-help
          audience: [self]
          concerns: [sexual-images-of-children, any]
          summary: Lessons to work through alone.
          url: https://reading.example.org/
          hosts: [reading.example.org]
          hours: always
          languages: [en]
          reportsOffending: "no"
          showsOnBill: unknown
          source: {text: "A leaflet"}
          status: live
        - id: gb-unknown
          country: GB
          name: Quiet line
          kind: helpline
          audience: [young-person]
          concerns: [any]
          summary: Talk to somebody.
          phone: {number: "116123", display: "116 123"}
          url: https://quiet.example.org/
          hosts: [quiet.example.org]
          hours: unknown
          languages: [en]
          reportsOffending: unknown
          showsOnBill: unknown
          source: {text: "A leaflet"}
          status: live
        """;

    private const string International = """
        - id: int-crisis
          country: INT
          name: Find A Helpline
          kind: crisis
          audience: [self, partner, young-person, affected]
          concerns: [sexual-images-of-children, sexual-content, any]
          summary: A list of crisis lines by country.
          url: https://findahelpline.com/
          hosts: [findahelpline.com]
          hours: always
          languages: [mul]
          reportsOffending: unknown
          showsOnBill: unknown
          source: {text: "Public lists"}
          status: live
        """;

    private static readonly ContentFile[] SmallFiles =
    [
        new("evidence.yaml", Evidence), new("countries.yaml", Countries),
        new("messages/en-GB.yaml", English), new("messages/fr.yaml", French), new("steps/en-GB.yaml", Steps),
        new("resources/gb.yaml", British), new("resources/int.yaml", International),
    ];

    /// <summary>Three countries, three English messages and a French one, four services.</summary>
    public static SignedContent Small { get; } = Build(SmallFiles);

    /// <summary>The small content after an editor changed the words of one message.</summary>
    public static SignedContent Edited(string title) => Build([.. SmallFiles.Where(file => file.Path != "messages/en-GB.yaml"), new("messages/en-GB.yaml", English.Replace("Blue zebra", title))]);

    /// <summary>What the editors wrote.</summary>
    public static SignedContent Shipped { get; } = Build(ShippedFiles);

    /// <summary>What the editors wrote, with its English messages standing in for those of languages that have none.</summary>
    public static SignedContent ShippedIn(params string[] locales) => Build(InOther(locales, [.. ShippedFiles]));

    /// <summary>The small content, with English messages standing in for those of languages that have none.</summary>
    public static SignedContent SmallIn(params string[] locales) => Build(InOther(locales, SmallFiles));

    private static IEnumerable<ContentFile> ShippedFiles => Directory.EnumerateFiles(ShippedDirectory, "*.yaml", SearchOption.AllDirectories)
        .Select(file => new ContentFile(Path.GetRelativePath(ShippedDirectory, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static string ShippedDirectory => Path.Combine(AppContext.BaseDirectory, "content");

    private static IEnumerable<ContentFile> InOther(string[] locales, ContentFile[] files)
    {
        var english = StatusLine().Replace(files.Single(file => file.Path == "messages/en-GB.yaml").Text, "$0\n$1reviewedBy: a test");
        return files.Concat(locales.Select(locale => new ContentFile($"messages/{locale}.yaml", english)).ExceptBy(files.Select(file => file.Path), file => file.Path));
    }

    [GeneratedRegex(@"^( *)status: \w+$", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    private static SignedContent Build(IEnumerable<ContentFile> files)
    {
        var parse = ContentPack.Parse(files);
        return parse.Problems.Count == 0 ? new(ReleaseBuilder.Build(parse.Pack), TestRoot.First) : throw new InvalidOperationException(string.Join('\n', parse.Problems));
    }
}
