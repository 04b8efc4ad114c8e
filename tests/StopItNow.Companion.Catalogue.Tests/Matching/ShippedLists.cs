using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Catalogue.Tests.Examples;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>The lists of <c>api/content/lists</c>, as a release carries them.</summary>
internal static class ShippedLists
{
    /// <summary>Every list with its language, in order.</summary>
    public static IReadOnlyList<(string Language, TermList List)> All { get; } = [.. ReleaseBuilder.BuildTermLists(Content.Pack)
        .OrderBy(lists => lists.Key, StringComparer.Ordinal).SelectMany(lists => lists.Value.Lists.OrderBy(list => list.Id, StringComparer.Ordinal).Select(list => (lists.Key, list)))];

    /// <summary>The files as they are read.</summary>
    public static ContentParse Content => ContentPack.Parse(Directory.EnumerateFiles(Path.Combine(Repository.Root, "api", "content", ContentPack.ListsFolder))
        .Select(path => new ContentFile($"{ContentPack.ListsFolder}/{Path.GetFileName(path)}", File.ReadAllText(path))));

    /// <summary>The lists as one line each of <c>shipped-lists.json</c>.</summary>
    public static IEnumerable<JsonObject> Lines()
    {
        foreach ((string language, TermList list) in All)
        {
            JsonObject line = new() { ["locale"] = language };
            foreach (var member in JsonSerializer.SerializeToNode(list, CatalogueJson.Context.TermList)!.AsObject())
            {
                line[member.Key] = member.Value?.DeepClone();
            }

            yield return line;
        }
    }

    /// <summary>Lists of <c>shipped-lists.json</c> or of the content, ready to be looked up.</summary>
    public static IReadOnlyList<TermGroup> Index(IReadOnlyCollection<TermList> lists)
    {
        byte[] salt = Convert.FromBase64String(lists.First().Salt);
        return [new TermGroup(text => Fingerprints.Salted(salt, text), lists.Max(list => list.Longest),
            [.. lists.Select(list => new Terms(list.Id, list.Concern, list.Answer, TermIndex.Over(Convert.FromBase64String(list.Terms))!, TermIndex.Over(Convert.FromBase64String(list.Exceptions))))])];
    }
}
