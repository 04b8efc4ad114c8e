using System.Text;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>Texts nobody would write: scripts, marks, unassigned, ignorable, astral and digit-heavy characters, and half ones, drawn from a seed.</summary>
internal sealed class GeneratedTexts(int seed)
{
    private static readonly string[] Words = ["blue", "zebra", "b1ue", "z3bra", "p@per", "gla$$", "ooo", "Straße", "İı", "ﬁ", "24", "b l u e", "斑馬", "しまうま", "파란", "زَرَافَة", "שָׁלוֹם", "नीला ज़ेब्रा", "ม้าลาย", "зебра", "ζέβρα", "how do i stop"];

    private static readonly (int First, int Last)[] Blocks =
    [
        (0x20, 0x7E), (0x20, 0x7E), (0x30, 0x39), (0x61, 0x7A), (0x00, 0x1F), (0xA0, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x530, 0x58F), (0x590, 0x5FF), (0x600, 0x6FF), (0x700, 0x7FF),
        (0x800, 0x8FF), (0x900, 0xDFF), (0xE00, 0xEFF), (0xF00, 0xFFF), (0x1000, 0x109F), (0x10A0, 0x11FF), (0x1200, 0x13FF), (0x1780, 0x17FF), (0x1800, 0x18AF), (0x1AB0, 0x1AFF), (0x1C00, 0x1CFF), (0x1D00, 0x1DFF),
        (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x218F), (0x2460, 0x24FF), (0x2C00, 0x2DFF), (0x2E80, 0x2FDF), (0x3000, 0x30FF), (0x3100, 0x33FF), (0x4E00, 0x4FFF), (0xA000, 0xA4FF), (0xA640, 0xA7FF), (0xAB30, 0xABFF),
        (0xAC00, 0xD7FF), (0xE000, 0xE0FF), (0xF900, 0xFAFF), (0xFB00, 0xFDFF), (0xFE00, 0xFEFF), (0xFF00, 0xFFFF), (0x10000, 0x107FF), (0x11000, 0x11FFF), (0x16800, 0x16FFF), (0x1B000, 0x1B2FF), (0x1BC00, 0x1BCFF),
        (0x1D100, 0x1D7FF), (0x1E000, 0x1EFFF), (0x1F000, 0x1F9FF), (0x20000, 0x200FF), (0x2F800, 0x2FA1F), (0xE0000, 0xE01EF), (0x10FF00, 0x10FFFF),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A text of about <paramref name="length"/> UTF-16 units at most; <paramref name="halves"/> allows half characters.</summary>
    public string Next(int length, bool halves = true)
    {
        StringBuilder text = new();
        int wanted = _random.Next(length / 2, length);
        (int First, int Last)[] blocks = _random.GetItems(Blocks, 3);
        while (text.Length < wanted)
        {
            Append(text, blocks, halves);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, (int First, int Last)[] blocks, bool halves)
    {
        switch (_random.Next(12))
        {
            case 0:
                text.Append(Words[_random.Next(Words.Length)]);
                break;
            case 1:
                text.Append(' ');
                break;
            case 2:
                text.Append("0123456789@$"[_random.Next(12)]);
                break;
            case 3:
                text.Append(char.ConvertFromUtf32(Point(Blocks)));
                break;
            case 4:
                text.Insert(text.Length, char.ConvertFromUtf32(Point(blocks)), _random.Next(2, 6));
                break;
            case 5 when halves:
                text.Append((char)_random.Next(0xD800, 0xE000));
                break;
            default:
                text.Append(char.ConvertFromUtf32(Point(blocks)));
                break;
        }
    }

    private int Point((int First, int Last)[] blocks)
    {
        (int first, int last) = blocks[_random.Next(blocks.Length)];
        int point = _random.Next(first, last + 1);
        return point is >= 0xD800 and <= 0xDFFF ? ' ' : point;
    }
}
