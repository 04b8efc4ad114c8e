using System.Text.Json.Nodes;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>What a service, a country or a step may say and what not, whoever signed it (PROTOCOL-CONTENT.md).</summary>
internal static partial class ReleaseVectors
{
    private static IEnumerable<JsonObject> Facts()
    {
        yield return Case("a host that is a number", Edited("resources", "[\"www.example.org\"]", "[\"www.example.org\",\"127.0.0.1\"]"), "invalid-content");
        yield return Case("an e-mail address with a header", Edited("resources", "talk@example.org", "talk@example.org?cc=a@example.net"), "invalid-content");
        yield return Case("a telephone number with a command", Edited("resources", "+448081570000", "*#06#"), "invalid-content");
        yield return Case("a telephone number shown as another", Edited("resources", "0808 157 0000", "0808 157 0001"), "invalid-content");
        yield return Case("a telephone number shown in full", Edited("resources", "0808 157 0000", "+44 (808) 157-0000"), "accepted");
        yield return Case("a telephone number shown without its trunk digit", Edited("resources", "0808 157 0000", "808 157 0000"), "accepted");
        yield return Case("a telephone number shown with two trunk digits", Edited("resources", "0808 157 0000", "00808 157 0000"), "invalid-content");
        yield return Case("a telephone number shown with a letter", Edited("resources", "0808 157 0000", "0808 157 000O"), "invalid-content");
        yield return Case("a telephone number of six digits and a country code", Edited("resources", "\"number\":\"+448081570000\",\"display\":\"0808 157 0000\"", "\"number\":\"+123456\",\"display\":\"+123456\""), "invalid-content");
        yield return Case("a short telephone number", Edited("resources", "\"number\":\"+448081570000\",\"display\":\"0808 157 0000\"", "\"number\":\"116123\",\"display\":\"116 123\""), "accepted");
        yield return Case("an e-mail address on a host in capitals", Edited("resources", "talk@example.org", "talk@Example.org"), "invalid-content");
        yield return Case("no telephone, chat or e-mail address", Edited("resources", "{\"number\":\"+448081570000\",\"display\":\"0808 157 0000\"}", "null").WithBlob("resources", b => b
            .Replace("\"https://www.example.org/chat\"", "null", StringComparison.Ordinal).Replace("\"talk@example.org\"", "null", StringComparison.Ordinal)), "accepted");
        yield return Case("no hosts", Edited("resources", "[\"www.example.org\"]", "[]"), "invalid-content");
        yield return Case("no concerns and no languages", Edited("resources", "\"concerns\":[\"sexual-images-of-children\",\"sexual-content\",\"any\"]", "\"concerns\":[]").WithBlob("resources", b => b
            .Replace("\"languages\":[\"en\"]", "\"languages\":[]", StringComparison.Ordinal)), "accepted");
        yield return Case("an audience named twice", Edited("resources", "\"audience\":[\"self\"]", "\"audience\":[\"self\",\"self\"]"), "accepted");
        yield return Case("an audience nobody knows", Edited("resources", "\"audience\":[\"self\"]", "\"audience\":[\"everybody\"]"), "invalid-content");
        yield return Case("an audience that is null", Edited("resources", "\"audience\":[\"self\"]", "\"audience\":[null]"), "invalid-content");
        yield return Case("a language that is null", Edited("resources", "\"languages\":[\"en\"]", "\"languages\":[null]"), "invalid-content");
        yield return Case("a language in capitals", Edited("resources", "\"languages\":[\"en\"]", "\"languages\":[\"EN\"]"), "invalid-content");
        yield return Case("a member that may be null missing", Edited("resources", "\"note\":null,", ""), "invalid-content");
        yield return Case("a member with a dollar sign of a newer server", Edited("resources", "\"note\":null,", "\"note\":null,\"$type\":\"a\",\"$id\":\"1\","), "accepted");
        yield return Case("a service without a country", Edited("resources", "\"country\":\"GB\"", "\"country\":null"), "invalid-content");
        yield return Case("a region with markup", Edited("resources", "\"region\":null", "\"region\":\"<b>\""), "invalid-content");
        yield return Case("a country of one letter", Edited("countries", "\"code\":\"GB\"", "\"code\":\"G\""), "invalid-content");
        yield return Case("a source whose date is any words", Edited("resources", "\"date\":\"2024-06\"", "\"date\":\"some time ago\""), "accepted");
        yield return Case("verified by somebody on no day", Edited("resources", "\"verifiedBy\":null", "\"verifiedBy\":\"A\""), "invalid-content");
        yield return Case("verified, by somebody, until a day", Edited("resources", "\"verifiedOn\":null,\"verifiedBy\":null,\"expiresOn\":null", "\"verifiedOn\":\"2026-01-01\",\"verifiedBy\":\"A\",\"expiresOn\":\"2025-01-01\""), "accepted");
        yield return Case("verified for ever", Edited("resources", "\"verifiedOn\":null,\"verifiedBy\":null", "\"verifiedOn\":\"2025-01-01\",\"verifiedBy\":\"A\""), "invalid-content");
        yield return Case("steps without a step or evidence", Edited("steps", "[\"Sit down on a chair.\",\"Count ten slow breaths.\"]", "[]").WithBlob("steps", b => b.Replace("[\"study\"]", "[]", StringComparison.Ordinal)), "accepted");
        yield return Case("evidence that nobody listed", Edited("steps", "[\"study\"]", "[\"another\"]"), "accepted");
        yield return Case("a text of nothing", Edited("steps", "\"Watch the wave\"", "\"\""), "accepted");
        yield return Case("a country nobody listed", Edited("resources", "\"country\":\"GB\"", "\"country\":\"FR\""), "invalid-content");
        yield return Case("an audience of nobody", Edited("resources", "\"audience\":[\"self\"]", "\"audience\":[]"), "invalid-content");
        yield return Case("verified by nobody", Edited("resources", "\"verifiedOn\":null", "\"verifiedOn\":\"2025-01-01\""), "invalid-content");
        yield return Case("a date that is none", Edited("resources", "\"verifiedOn\":null,\"verifiedBy\":null,\"expiresOn\":null", "\"verifiedOn\":\"2025-02-30\",\"verifiedBy\":\"A\",\"expiresOn\":\"2026-01-01\""), "invalid-content");
        yield return Case("a message for professionals", Edited("messages", "\"audience\":\"self\"", "\"audience\":\"professional\""), "invalid-content");
        yield return Case("an emergency number with letters", Edited("countries", "\"999\"", "\"99a\""), "invalid-content");
    }
}
