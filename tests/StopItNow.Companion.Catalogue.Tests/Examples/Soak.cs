using System.Globalization;

namespace StopItNow.Companion.Catalogue.Tests.Examples;

/// <summary>Longer evidence: the same generated checks, multiplied by the whole number in <c>STOPITNOW_SOAK</c>.</summary>
internal static class Soak
{
    public static int Times(int count)
        => int.TryParse(Environment.GetEnvironmentVariable("STOPITNOW_SOAK"), NumberStyles.None, CultureInfo.InvariantCulture, out int factor) && factor > 0 ? count * factor : count;
}
