using System.Globalization;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Parameters;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>What a reader of notes may ask for.</summary>
internal sealed class NoteParameters : IParameterSet
{
    private const int LongestWait = 25;

    /// <summary>Counter of the newest note the reader has.</summary>
    public static QueryParameter<Counter> After { get; } = new(
        "after", "Only notes with a counter above this; 0, or left out, for all there are.", "a whole number from 0", null, Counter.Read);

    /// <summary>How long to wait for a note.</summary>
    public static QueryParameter<Seconds> Wait { get; } = new(
        "wait", "Where there is no note yet, how many seconds to wait for one.", $"a whole number from 0 to {LongestWait}", null,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait ? new(seconds) : null);

    /// <summary>Which direction to read.</summary>
    public static QueryParameter<Choice<Direction>> Direction { get; } = QueryParameters.OfWords<Direction>(
        "direction", "Which notes to read; the other side's where it is left out.");

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> All => [After, Wait, Direction];
}

/// <summary>A counter of notes.</summary>
internal sealed record Counter(long Value)
{
    /// <summary>Reads <c>0</c> or a whole number in its one spelling.</summary>
    public static Counter? Read(string text) => text == "0" ? new(0) : Number.TryRead(text, out var number) ? new(number.Value) : null;
}

/// <summary>A length of time.</summary>
internal sealed record Seconds(int Value);
