using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Parsing;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Catalogue.Content;

/// <summary>Everything the editors wrote, typed, each entry with its place. Files and entries keep no order that matters.</summary>
/// <param name="Evidence">Entries of <c>evidence.yaml</c>.</param>
/// <param name="Countries">Entries of <c>countries.yaml</c>.</param>
/// <param name="Messages">Entries of <c>messages/*.yaml</c>.</param>
/// <param name="Steps">Entries of <c>steps/*.yaml</c>.</param>
/// <param name="Resources">Entries of <c>resources/*.yaml</c>.</param>
/// <param name="UnreadableFiles">Files that are not YAML at all: rules that look across files leave them out.</param>
public sealed record ContentPack(
    IReadOnlyList<Entry<Evidence>> Evidence,
    IReadOnlyList<Entry<Country>> Countries,
    IReadOnlyList<Entry<Message>> Messages,
    IReadOnlyList<Entry<SelfHelpStep>> Steps,
    IReadOnlyList<Entry<HelpResource>> Resources,
    IReadOnlySet<string> UnreadableFiles)
{
    /// <summary>Where term lists and their salt stand.</summary>
    public const string ListsFolder = "lists";

    /// <summary>Where the sentences of services and the notes of countries stand in other languages.</summary>
    public const string TranslationsFolder = "translations";

    /// <summary>Entries of <c>translations/*.yaml</c>.</summary>
    public IReadOnlyList<Entry<Translation>> Translations { get; init; } = [];

    /// <summary>Lists of <c>lists/*.txt</c>.</summary>
    public IReadOnlyList<Entry<WrittenTermList>> TermLists { get; init; } = [];

    /// <summary>The salt of all lists in hexadecimal, or null where none could be read.</summary>
    public string? ListSalt { get; init; }

    /// <summary>Number of entries of every kind.</summary>
    public int Count => Evidence.Count + Countries.Count + Messages.Count + Steps.Count + Resources.Count + Translations.Count + TermLists.Count;

    /// <summary>Reads files into typed content. Never throws on what a file says: each problem comes back with its place.</summary>
    public static ContentParse Parse(IEnumerable<ContentFile> files) => ContentParser.Parse(files);
}

/// <summary>What reading found.</summary>
/// <param name="Pack">What could be read.</param>
/// <param name="Problems">What could not, in order of file and line.</param>
public sealed record ContentParse(ContentPack Pack, IReadOnlyList<Problem> Problems);
