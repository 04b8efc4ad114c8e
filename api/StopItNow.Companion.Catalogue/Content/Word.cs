using System.Collections.Frozen;
using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Content;

/// <summary>The one spelling of every closed list, in files, releases and addresses: kebab-case, exact, case-sensitive.</summary>
public static class Word
{
    /// <summary>The word for a value: <c>SexualContent</c> is <c>sexual-content</c>.</summary>
    /// <exception cref="KeyNotFoundException">The value is not a member of its enumeration.</exception>
    public static string Of<T>(T value) where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>Finds the value a word stands for; false for any other spelling.</summary>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        value = default;
        return word is not null && Cache<T>.Values.TryGetValue(word, out value);
    }

    /// <summary>Every word of a closed list, in the order it is declared.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Cache<T>.InOrder;

    /// <summary>The same for a type that is only known when it runs.</summary>
    internal static IEnumerable<string> All(Type list) => Enum.GetNames(list).Select(Spelling);

    private static string Spelling(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => Spelling(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] InOrder = [.. Enum.GetValues<T>().Select(value => Words[value])];
    }
}
