using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Languages that nobody speaks, made from the English sentences: what was left out of the catalogue stays as it is and can be seen.</summary>
internal static partial class PseudoLocale
{
    public const string Accented = "en-XA";
    public const string RightToLeft = "ar-XB";

    private const string Latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string WithAccents = "áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    private const string Arabic = "ابجدهوزحطيكلمنسعفصقرشتثخذضابجدهوزحطيكلمنسعفصقرشتثخذض";

    /// <summary>Accents on every letter, brackets around the sentence, and a third longer.</summary>
    public static string Accent(string sentence) => $"[{Turn(sentence, WithAccents)}{string.Concat(Enumerable.Repeat(" ẋẋẋ", Math.Max(1, sentence.Length / 12)))}]";

    /// <summary>Letters of a script that is written from right to left.</summary>
    public static string FromRightToLeft(string sentence) => $"{Turn(sentence, Arabic)}{string.Concat(Enumerable.Repeat(" ضضض", Math.Max(1, sentence.Length / 12)))}";

    /// <summary>Every sentence turned.</summary>
    public static PageCatalogue Of(PageCatalogue source, string locale, Func<string, string> turn) => new(
        locale, "a test", source.Messages.ToDictionary(part => part.Key, part => (IReadOnlyDictionary<string, string>)part.Value.ToDictionary(sentence => sentence.Key, sentence => turn(sentence.Key))));

    private static string Turn(string sentence, string letters) =>
        Pieces().Replace(sentence, piece => piece.Length == 1 ? $"{letters[Latin.IndexOf(piece.ValueSpan[0], StringComparison.Ordinal)]}" : piece.Value);

    /// <summary>A tag or a value, which stays, or one letter.</summary>
    [GeneratedRegex(@"</?[a-z]+>|\{[0-9]\}|[A-Za-z]")]
    private static partial Regex Pieces();
}
