using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>A set of code points, as ascending first and last members of each range.</summary>
internal sealed class CodePointRanges(int[] bounds)
{
    public static CodePointRanges Of(JsonElement list) => new([.. list.EnumerateArray().Select(bound => bound.GetInt32())]);

    public bool Contains(int point)
    {
        int found = CountUpTo(bounds, point);
        return found % 2 == 1 || (found > 0 && bounds[found - 1] == point);
    }

    /// <summary>How many numbers of an ascending list are at most <paramref name="value"/>.</summary>
    public static int CountUpTo(ReadOnlySpan<int> ascending, int value)
    {
        int low = 0;
        int high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (ascending[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
