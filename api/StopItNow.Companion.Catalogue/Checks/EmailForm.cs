using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>A plain address of mail: one at-sign, no names, no header tricks (RFC 5321 without its rare forms).</summary>
internal static partial class EmailForm
{
    public const int Longest = 254;
    public const string Pattern = @"^[a-zA-Z0-9][a-zA-Z0-9._+-]*@([a-z0-9-]+\.)+[a-z]{2,}\z";

    public static bool Holds(string email) => email.Length <= Longest && Form().IsMatch(email);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
