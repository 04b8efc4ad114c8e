namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>A set of fingerprints, kept as the bytes it came in: 6 bytes a term, and nothing to build before the first search.</summary>
internal sealed class TermIndex
{
    private readonly byte[] _bytes;

    private TermIndex(byte[] bytes) => _bytes = bytes;

    /// <summary>Fingerprints in the set.</summary>
    public int Count => _bytes.Length / Fingerprints.Bytes;

    /// <summary>An index over fingerprints in ascending order, each once; null when the bytes are not that.</summary>
    public static TermIndex? Over(byte[] bytes)
    {
        if (bytes.Length % Fingerprints.Bytes != 0)
        {
            return null;
        }

        for (int i = 1; i < bytes.Length / Fingerprints.Bytes; i++)
        {
            if (Fingerprints.At(bytes, i - 1) >= Fingerprints.At(bytes, i))
            {
                return null;
            }
        }

        return new TermIndex(bytes);
    }

    /// <summary>Whether the set holds a fingerprint.</summary>
    public bool Has(ulong fingerprint)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            ulong found = Fingerprints.At(_bytes, middle);
            if (found == fingerprint)
            {
                return true;
            }

            (low, high) = found < fingerprint ? (middle + 1, high) : (low, middle);
        }

        return false;
    }
}
