using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// A release's place in the order of all releases, written <c>1-7</c>, as its folder in a store is named: root version, then sequence, compared in that
/// order.
/// </summary>
/// <param name="RootVersion">Of the root it is signed under, from 1.</param>
/// <param name="Sequence">Its number under that root, from 1 to 2^53 − 1.</param>
public readonly record struct Position(int RootVersion, long Sequence) : IComparable<Position>
{
    /// <summary>The last number that every JSON reader holds exactly.</summary>
    public const long LargestSequence = (1L << 53) - 1;

    /// <summary>Reads the one spelling of a position; false for any other text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Position position)
    {
        position = default;
        if (text?.Split('-') is [var root, var sequence]
            && int.TryParse(root, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version >= 1
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is >= 1 and <= LargestSequence)
        {
            position = new Position(version, number);
        }

        return position != default && position.ToString() == text;
    }

    /// <inheritdoc/>
    public int CompareTo(Position other)
        => RootVersion != other.RootVersion ? RootVersion.CompareTo(other.RootVersion) : Sequence.CompareTo(other.Sequence);

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first comes before the second or is the same.</summary>
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first comes after the second or is the same.</summary>
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RootVersion}-{Sequence}");
}
