using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>Gives each file to the reader its place asks for.</summary>
internal sealed class ContentParser
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<Entry<Evidence>> _evidence = [];
    private readonly List<Entry<Country>> _countries = [];
    private readonly List<Entry<Message>> _messages = [];
    private readonly List<Entry<SelfHelpStep>> _steps = [];
    private readonly List<Entry<HelpResource>> _resources = [];
    private readonly List<Entry<Translation>> _translations = [];
    private readonly List<Entry<WrittenTermList>> _termLists = [];
    private string? _listSalt;

    public static ContentParse Parse(IEnumerable<ContentFile> files)
    {
        ContentParser parser = new();
        foreach (ContentFile file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            parser.Read(file);
        }

        return new ContentParse(
            new ContentPack(parser._evidence, parser._countries, parser._messages, parser._steps, parser._resources, parser._unreadable)
            {
                Translations = parser._translations,
                TermLists = parser._termLists,
                ListSalt = parser._listSalt,
            },
            Problem.InOrder(parser._problems));
    }

    private void Read(ContentFile file)
    {
        switch (file.Path.Split('/'))
        {
            case ["evidence.yaml"]:
                Entries(file, null, _evidence, EntryShapes.Evidence);
                break;
            case ["countries.yaml"]:
                Entries(file, null, _countries, EntryShapes.Country);
                break;
            case ["messages", var name] when IsYaml(name):
                Words(file, name, _messages, EntryShapes.Message);
                break;
            case ["steps", var name] when IsYaml(name):
                Words(file, name, _steps, EntryShapes.Step);
                break;
            case ["resources", var name] when IsYaml(name):
                Entries(file, Locales.Source, _resources, EntryShapes.Resource);
                break;
            case [ContentPack.TranslationsFolder, var name] when IsYaml(name) && name != $"{Locales.Source}.yaml":
                Words(file, name, _translations, EntryShapes.Translation);
                break;
            case [ContentPack.ListsFolder, SaltFile.Name]:
                Salt(file);
                break;
            case [ContentPack.ListsFolder, var name] when name.EndsWith(".txt", StringComparison.Ordinal):
                TermList(file);
                break;
            default:
                _problems.Add(new Problem(ReadingFaults.FilePlace, file.Path, 1, "file", "is not a place for content",
                    "use evidence.yaml, countries.yaml, messages/<locale>.yaml, steps/<locale>.yaml, resources/<country>.yaml, translations/<locale>.yaml (not for English, which stands with the services) or lists/<id>.<language>.txt"));
                break;
        }
    }

    private void Salt(ContentFile file)
    {
        _listSalt = SaltFile.Read(file, _problems);
        if (_listSalt is null)
        {
            _unreadable.Add(file.Path);
        }
    }

    private void TermList(ContentFile file)
    {
        if (TermListFile.Read(file, _problems) is { } list)
        {
            _termLists.Add(list);
        }
        else
        {
            _unreadable.Add(file.Path);
        }
    }

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.Ordinal) && name.Length > ".yaml".Length;

    /// <summary>Words in the language that the file is named by. Who read them is asked of every language but the one they were written in.</summary>
    private void Words<T>(ContentFile file, string name, List<Entry<T>> entries, Func<EntryReader, T> read)
    {
        string locale = Path.GetFileNameWithoutExtension(name);
        Entries(file, locale, entries, read, isTranslation: locale != Locales.Source);
    }

    private void Entries<T>(ContentFile file, string? locale, List<Entry<T>> entries, Func<EntryReader, T> read, bool isTranslation = false)
    {
        YamlValue? root = YamlReader.Read(file, _problems);
        if (root is not YamlList list)
        {
            _unreadable.Add(file.Path);
            if (root is not null)
            {
                _problems.Add(new Problem(ReadingFaults.Yaml, file.Path, root.Line, "file", $"is {root.Kind}, not a list of entries", "begin each entry with '- '"));
            }

            return;
        }

        foreach (YamlValue item in list.Items)
        {
            if (item is not YamlMap map)
            {
                _unreadable.Add(file.Path);
                _problems.Add(new Problem(ReadingFaults.Yaml, file.Path, item.Line, "entry", $"is {item.Kind}, not an entry", "write '- id: …' and its fields below"));
                continue;
            }

            FieldPlaces places = new(map.Line);
            EntryReader reader = new(map, file.Path, places, _problems);
            entries.Add(new Entry<T>(read(reader), file.Path, locale, places) { ReviewedBy = isTranslation ? reader.Text(Review.Field) : null });
            reader.TellUnknown();
        }
    }
}
