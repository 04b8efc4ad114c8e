using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>Whether an address may stand in a link: https, a host on the resource's own list, nothing hidden in it.</summary>
internal static partial class SafeAddress
{
    private const string Scheme = "https://";

    public const int LongestHost = 253;
    public const string HostPattern = @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z";

    /// <summary>Printable ASCII without spaces, quotes, backslash or angle brackets; the host lower case so that it compares byte for byte.</summary>
    public const string AddressPattern = @"^https://[a-z0-9.-]+(/[!#-;=?-Z\[\]_a-z~]*)?\z";

    /// <summary>What is wrong with the address, or null.</summary>
    public static string? Fault(string address, IReadOnlyList<string> hosts)
    {
        if (!Shape().IsMatch(address))
        {
            return "is not a plain https address";
        }

        // The shape alone: a library's reading of addresses changes with its version, and a release must not.
        string host = address[Scheme.Length..].Split('/', 2)[0];
        return hosts.Contains(host, StringComparer.Ordinal) ? null : $"is on {host}, which is not on this entry's list of hosts";
    }

    /// <summary>What is wrong with an address that stands alone, on any host: not <c>https://</c>, a host name in lower case, and printable ASCII after a slash.</summary>
    public static string? FaultAlone(string address)
        => Shape().IsMatch(address) && IsHost(address["https://".Length..].Split('/')[0]) ? null : "is not a plain https address";

    /// <summary>Whether a host name is lower-case letters, digits and hyphens in labels (RFC 1123), with a dot, and no address of a machine.</summary>
    public static bool IsHost(string host) => host.Length <= LongestHost && Host().IsMatch(host);

    [GeneratedRegex(AddressPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(HostPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
