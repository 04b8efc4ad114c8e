using System.Globalization;
using System.Text;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Releases;

namespace StopItNow.Companion.Catalogue.Tests.Examples;

/// <summary>The smallest content without a problem, and ways to change it: a content pack with….</summary>
internal sealed class ContentExample
{
    public const string Messages = "messages/en-GB.yaml";
    public const string Steps = "steps/en-GB.yaml";
    public const string Evidence = "evidence.yaml";
    public const string Countries = "countries.yaml";
    public const string British = "resources/gb.yaml";
    public const string International = "resources/int.yaml";
    public const string German = "translations/de.yaml";
    public const string Body = "You can stop here. It is quiet now and you have time. Put the phone down and walk to the door. Take a slow breath. The urge will pass in a short while.";

    public static readonly DateOnly Today = new(2026, 1, 15);

    private readonly SortedDictionary<string, List<OrderedDictionary<string, string>>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _raw = new(StringComparer.Ordinal);

    private ContentExample()
    {
    }

    public static ContentExample Minimal()
    {
        ContentExample example = new();
        example.Entry(Evidence, ("id", "study"), ("what", "A study"), ("finding", "It helped"), ("source", "A journal"));
        example.Entry(Countries, ("code", "GB"), ("name", "United Kingdom"), ("emergency", "{number: '999', source: {text: A page, date: 2024-06}}"));
        example.Entry(Countries, ("code", "INT"), ("name", "Anywhere"));
        foreach (string theme in new[] { "law", "harm", "help", "own-reason" })
        {
            for (int i = 1; i <= 8; i++)
            {
                example.Message(string.Create(CultureInfo.InvariantCulture, $"images-{theme}-{i}"), "sexual-images-of-children", theme);
            }
        }

        for (int i = 1; i <= 12; i++)
        {
            example.Message(string.Create(CultureInfo.InvariantCulture, $"any-{i}"), "any", "help");
            example.Message(string.Create(CultureInfo.InvariantCulture, $"content-{i}"), "sexual-content", "harm");
        }

        example.Entry(Steps, ("id", "wave"), ("kind", "urge-surfing"), ("concern", "any"), ("title", "Watch the wave"),
            ("introduction", "An urge goes up and then down."), ("steps", "[Sit down on a chair., Count ten slow breaths.]"), ("evidence", "[study]"), ("status", "live"));
        example.Resource(British, "gb-line", "GB", "helpline");
        example.Resource(International, "int-find-a-helpline", "INT", "crisis");
        return example;
    }

    /// <summary>Gives a field another value, written as YAML.</summary>
    public ContentExample With(string file, string id, string field, string yaml)
    {
        Find(file, id)[field] = yaml;
        return this;
    }

    public ContentExample Without(string file, string id, string field)
    {
        Find(file, id).Remove(field);
        return this;
    }

    public ContentExample WithoutEntry(string file, string id)
    {
        _files[file].Remove(Find(file, id));
        return this;
    }

    /// <summary>Adds an entry that repeats another under an id of its own.</summary>
    public ContentExample WithCopy(string file, string id, string copyFile, string copyId)
    {
        OrderedDictionary<string, string> copy = new(Find(file, id)) { [Key(file)] = copyId };
        if (copyFile.Split('/') is ["messages" or "steps", var name] && name != "en-GB.yaml")
        {
            copy["reviewedBy"] = "A native speaker";
        }

        Entries(copyFile).Add(copy);
        return this;
    }

    /// <summary>Adds the sentences of both services, and of the note of GB that this writes, in a language; its messages and steps as well.</summary>
    public ContentExample Translated(string locale = "de", string reviewedBy = "A native speaker")
    {
        With(Countries, "GB", "note", "We found one line there.");
        string file = $"translations/{locale}.yaml";
        Entry(file, ("id", "gb-line"), ("summary", "Eine Person, mit der man reden kann."), ("reviewedBy", reviewedBy));
        Entry(file, ("id", "int-find-a-helpline"), ("summary", "Eine Liste von Leuten, die zuhören."), ("reviewedBy", reviewedBy));
        Entry(file, ("id", "country-GB"), ("note", "Wir haben dort eine Nummer gefunden."), ("reviewedBy", reviewedBy));
        foreach (string id in Entries(Messages).Select(entry => entry["id"]).ToArray())
        {
            WithCopy(Messages, id, $"messages/{locale}.yaml", id).With($"messages/{locale}.yaml", id, "reviewedBy", reviewedBy);
        }

        return WithCopy(Steps, "wave", $"steps/{locale}.yaml", "wave").With($"steps/{locale}.yaml", "wave", "reviewedBy", reviewedBy);
    }

    public ContentExample WithFile(string path, string text)
    {
        _raw[path] = text;
        return this;
    }

    public IReadOnlyList<ContentFile> Files()
        => [.. _files.Where(f => !_raw.ContainsKey(f.Key)).Select(f => new ContentFile(f.Key, Text(f.Value))), .. _raw.Select(f => new ContentFile(f.Key, f.Value))];

    public IReadOnlyList<Problem> Problems(Release? previous = null, bool acceptLoss = false, bool withDrafts = true)
        => ContentChecks.Run(ContentPack.Parse(Files()), Today, previous, acceptLoss, withDrafts);

    public ContentPack Pack() => ContentPack.Parse(Files()).Pack;

    public BuiltCandidate Build() => ReleaseBuilder.Build(ContentPack.Parse(Files()).Pack);

    public Release Release() => new ReleaseBytes(Build()).Read().Release ?? throw new InvalidOperationException("the example is no release");

    public ContentExample Resource(string file, string id, string country, string kind)
        => Entry(file, ("id", id), ("country", country), ("name", "A Quiet Line"), ("kind", kind), ("audience", "[self]"),
            ("concerns", "[sexual-images-of-children, sexual-content, any]"), ("summary", "Somebody to talk to about stopping."),
            ("phone", "{number: '+448081570000', display: 0808 157 0000}"), ("url", "https://www.example.org/help"), ("hosts", "[www.example.org]"),
            ("hours", "{timeZone: Europe/London, weekly: [mon-fri 09:00-17:00]}"), ("languages", "[en]"), ("reportsOffending", "unknown"),
            ("showsOnBill", "unknown"), ("source", "{text: A page, date: 2024-06}"), ("status", "live"));

    private void Message(string id, string concern, string theme)
        => Entry(Messages, ("id", id), ("concern", concern), ("theme", theme), ("audience", "self"), ("title", "You can stop here"), ("body", Body),
            ("action", "{label: Talk to someone, need: talk}"), ("evidence", "[study]"), ("status", "live"));

    private ContentExample Entry(string file, params ReadOnlySpan<(string Field, string Yaml)> fields)
    {
        OrderedDictionary<string, string> entry = new(StringComparer.Ordinal);
        foreach ((string field, string yaml) in fields)
        {
            entry[field] = yaml;
        }

        Entries(file).Add(entry);
        return this;
    }

    private List<OrderedDictionary<string, string>> Entries(string file)
        => _files.TryGetValue(file, out var entries) ? entries : _files[file] = [];

    private OrderedDictionary<string, string> Find(string file, string id) => _files[file].First(entry => entry[Key(file)] == id);

    private static string Key(string file) => file == Countries ? "code" : "id";

    private static string Text(List<OrderedDictionary<string, string>> entries)
    {
        StringBuilder text = new();
        foreach (OrderedDictionary<string, string> entry in entries)
        {
            text.Append("- ").AppendJoin("\n  ", entry.Select(field => $"{field.Key}: {field.Value}")).Append('\n');
        }

        return text.ToString();
    }
}
