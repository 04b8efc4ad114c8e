using System.Globalization;
using StopItNow.Companion.Catalogue.Checks.Words;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Lists hold phrases that can be found, none twice, none that we never use, and exceptions that cancel something (<c>MATCHING.md</c>, sections 3 and 10).</summary>
internal sealed class TermListsHold : IContentRule
{
    public const int MostWords = 5;
    public const int MostPieces = 12;

    private static readonly byte[] TrialSalt = new byte[Fingerprints.SaltBytes];

    public string Name => "term-lists";

    public void Check(ContentPack pack, ProblemList problems)
    {
        if (pack.TermLists.Count > 0 && pack.ListSalt is null && !pack.UnreadableFiles.Contains($"{ContentPack.ListsFolder}/{SaltFile.Name}"))
        {
            problems.Add($"{ContentPack.ListsFolder}/{SaltFile.Name}", "file", "is missing", "draw one with 'openssl rand -hex 16', once");
        }

        foreach (Entry<WrittenTermList> entry in pack.TermLists)
        {
            if (SafeAddress.FaultAlone(entry.Value.Contact) is { } fault)
            {
                problems.Add(entry, "contact", fault, "write it as https://www.example.org/lists");
            }

            new OneList(entry, problems).Check();
        }
    }

    private sealed class OneList(Entry<WrittenTermList> entry, ProblemList problems)
    {
        private readonly WrittenTermList _list = entry.Value;

        public void Check()
        {
            WrittenTermList sound = _list with { Phrases = Sound("phrases", _list.Phrases), Exceptions = Sound("exceptions", _list.Exceptions) };
            if (!entry.Places.IsUnread("phrases") && !entry.Places.IsUnread("exceptions"))
            {
                Together(sound);
            }
        }

        /// <summary>Looks at each phrase alone and beside the others; gives those that can be looked for.</summary>
        private List<WrittenPhrase> Sound(string field, IReadOnlyList<WrittenPhrase> phrases)
        {
            List<WrittenPhrase> sound = [];
            Dictionary<string, int> lines = new(StringComparer.Ordinal);
            foreach (WrittenPhrase phrase in phrases)
            {
                IReadOnlyList<Piece> pieces = Pieces.OfText(phrase.Text);
                string compared = string.Join(' ', pieces.Select(piece => piece.Text));
                if (Fault(pieces) is { } fault)
                {
                    Tell(field, phrase, fault.Wrong, fault.Mend);
                }
                else if (!lines.TryAdd(compared, phrase.Line))
                {
                    Tell(field, phrase, $"says the same as line {lines[compared].ToString(CultureInfo.InvariantCulture)}", "keep one of the two");
                }
                else
                {
                    sound.Add(phrase);
                }

                foreach (string label in NeverUsed.Labels.In(phrase.Text))
                {
                    Tell(field, phrase, $"says '{label}'", "leave it out: that word stands nowhere in this project");
                }
            }

            return sound;
        }

        private static (string Wrong, string Mend)? Fault(IReadOnlyList<Piece> pieces) => pieces switch
        {
            [] => ("holds no word", "write letters or digits"),
            [{ IsWord: true, Text: var text }] when Folding.LengthOf(text) == 1 => ("is a single letter", "write a whole word"),
            _ when pieces[^1].Word >= MostWords => ($"has more than {MostWords} words", "shorten it: a search is compared in runs of that length"),
            { Count: > MostPieces } => ($"has more than {MostPieces} pairs of letters", "shorten it: a search is compared in runs of that length"),
            _ => null,
        };

        private void Together(WrittenTermList list)
        {
            BuiltTerms terms = BuiltTerms.Of(list, TrialSalt);
            BuiltTerms alone = BuiltTerms.Of(list with { Exceptions = [] }, TrialSalt);
            foreach (WrittenPhrase phrase in list.Phrases.Where(phrase => !terms.Pauses(phrase.Text)))
            {
                Tell("phrases", phrase, "is cancelled by an exception that covers it", "leave out one of the two");
            }

            foreach (WrittenPhrase exception in list.Exceptions.Where(exception => !alone.Pauses(exception.Text)))
            {
                Tell("exceptions", exception, "covers no phrase of this list", "leave it out, or write the phrase that it cancels");
            }
        }

        private void Tell(string field, WrittenPhrase phrase, string wrong, string mend) => problems.Add(entry, field, phrase.Line, $"'{phrase.Text}' {wrong}", mend);
    }
}
