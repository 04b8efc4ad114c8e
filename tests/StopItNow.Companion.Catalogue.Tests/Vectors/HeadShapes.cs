using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Trust;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Heads that were signed and may not be.</summary>
internal static partial class HeadVectors
{
    private static IEnumerable<JsonObject> ShapeCases()
        => Edits().Concat(CollectionEdits()).Select(c => Case($"shape: {c.Name}", Replaced(Good, c.Part, c.Replacement), c.Expect, Keys.Head))
            .Concat(Payloads().Select(c => Case($"shape: {c.Name}", c.Payload, c.Expect, Keys.Head)));

    private static IEnumerable<(string Name, string Part, string Replacement, string Expect)> Edits() =>
    [
        ("spec is missing", "\"spec\":1,", "", "invalid-content"), ("spec is text", "\"spec\":1", "\"spec\":\"1\"", "invalid-content"), ("spec 2", "\"spec\":1", "\"spec\":2", "unsupported-spec"),
        ("spec 2 and another shape", "\"spec\":1,\"channel\"", "\"spec\":2,\"world\"", "unsupported-spec"), ("spec with a fraction", "\"spec\":1", "\"spec\":1.0", "number-out-of-range"),
        ("spec twice", "\"spec\":1", "\"spec\":1,\"spec\":1", "not-json"), ("a fraction in a member nobody knows", "\"spec\":1", "\"spec\":1,\"a\":0.5", "number-out-of-range"),
        ("a lone surrogate in the summary", "Wales", "\\ud800", "not-json"), ("channel is missing", "\"channel\":\"production\",", "", "invalid-content"),
        ("channel is null", "\"production\"", "null", "invalid-content"), ("another channel", "\"production\"", "\"development\"", "wrong-channel"),
        ("a channel nobody knows", "\"production\"", "\"staging\"", "wrong-channel"), ("a lower root version", "\"rootVersion\":1", "\"rootVersion\":0", "wrong-root-version"),
        ("a later root version", "\"rootVersion\":1", "\"rootVersion\":2", "wrong-root-version"), ("a root version far away", "\"rootVersion\":1", "\"rootVersion\":4294967297", "wrong-root-version"),
        ("rootVersion is text", "\"rootVersion\":1", "\"rootVersion\":\"1\"", "invalid-content"), ("another channel and root version", "\"production\",\"rootVersion\":1", "\"development\",\"rootVersion\":2", "wrong-channel"),
        ("sequence 0", "\"sequence\":7", "\"sequence\":0", "number-out-of-range"), ("a negative sequence", "\"sequence\":7", "\"sequence\":-7", "number-out-of-range"),
        ("a sequence of 2^53", "\"sequence\":7", "\"sequence\":9007199254740992", "number-out-of-range"), ("a sequence with an exponent", "\"sequence\":7", "\"sequence\":7e0", "number-out-of-range"),
        ("sequence is missing", "\"sequence\":7,", "", "invalid-content"), ("sequence is text", "\"sequence\":7", "\"sequence\":\"7\"", "invalid-content"),
        ("sequence 0 and another channel", "\"production\",\"rootVersion\":1,\"sequence\":7", "\"development\",\"rootVersion\":1,\"sequence\":0", "number-out-of-range"),
        ("sequence 0 and a time that is none", "\"sequence\":7,\"issuedAt\":\"2026", "\"sequence\":0,\"issuedAt\":\"1026", "invalid-content"),
        ("a time with an offset", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00+00:00", "invalid-content"), ("a time with parts of a second", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.0Z", "invalid-content"),
        ("a time in small letters", "2026-11-22T12:00:00Z", "2026-11-22t12:00:00z", "invalid-content"), ("a time with a space", "2026-11-22T12:00:00Z", "2026-11-22 12:00:00Z", "invalid-content"),
        ("a day that is none", "2026-11-22T12:00:00Z", "2026-11-31T12:00:00Z", "invalid-content"), ("29 February of a common year", "2026-11-22T12:00:00Z", "2026-02-29T12:00:00Z", "invalid-content"),
        ("month 0", "2026-11-22T12:00:00Z", "2026-00-22T12:00:00Z", "invalid-content"), ("day 0", "2026-11-22T12:00:00Z", "2026-11-00T12:00:00Z", "invalid-content"),
        ("hour 24", "2026-11-22T12:00:00Z", "2026-11-22T24:00:00Z", "invalid-content"), ("minute 60", "2026-11-22T12:00:00Z", "2026-11-22T12:60:00Z", "invalid-content"),
        ("a leap second", "2026-11-22T12:00:00Z", "2026-11-22T23:59:60Z", "invalid-content"), ("the year 1999", "2026-11-22T12:00:00Z", "1999-12-31T12:00:00Z", "invalid-content"),
        ("a year of five digits", "2026-11-22T12:00:00Z", "12026-11-22T12:00:00Z", "invalid-content"), ("a time that is a number", "\"2026-11-22T12:00:00Z\"", "1795521600", "invalid-content"),
        ("a time and a line feed", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00Z\\n", "invalid-content"), ("digits of another script", "2026-11-22T12:00:00Z", "٢٠٢٦-11-22T12:00:00Z", "invalid-content"),
        ("expires when it is issued", "2027-01-06T12:00:00Z", "2026-11-22T12:00:00Z", "invalid-content"), ("expires before it is issued", "2027-01-06T12:00:00Z", "2026-11-21T12:00:00Z", "invalid-content"),
        ("lives a second too long", "2027-01-06T12:00:00Z", "2027-03-02T12:00:01Z", "invalid-content"), ("a newer client is asked for", "\"0.1.0\"", "\"0.1.1\"", "client-too-old"),
        ("a client far newer is asked for", "\"0.1.0\"", "\"99999.0.0\"", "client-too-old"),
        ("a client of two numbers", "\"0.1.0\"", "\"0.1\"", "invalid-content"), ("a client of four numbers", "\"0.1.0\"", "\"0.1.0.0\"", "invalid-content"),
        ("a client of six digits", "\"0.1.0\"", "\"0.1.000000\"", "invalid-content"), ("a client with a letter", "\"0.1.0\"", "\"v0.1.0\"", "invalid-content"),
        ("markup in the summary", "Two lines", "<b>Two</b>", "invalid-content"), ("a direction override in the summary", "Two lines", "Two \\u202e lines", "invalid-content"),
        ("a line break in the summary", "Two lines", "Two\\nlines", "invalid-content"), ("an entity in the summary", "Two lines", "Two &amp; lines", "invalid-content"),
        ("summary is null", "\"Two lines for Wales.\"", "null", "invalid-content"),
    ];

    private static IEnumerable<(string Name, string Payload, string Expect)> Payloads() =>
    [
        ("a payload that is an array", "[]", "invalid-content"), ("a payload that is null", "null", "invalid-content"), ("an empty payload", "", "not-json"), ("a payload that is a page", "<!doctype html>", "not-json"),
        ("a payload with a byte order mark", "\ufeff" + Good, "not-json"), ("a payload 17 deep", Replaced(Good, "\"spec\":1", "\"spec\":1,\"a\":" + new string('[', 16) + new string(']', 16)), "not-json"),
        ("a payload 16 deep", Replaced(Good, "\"spec\":1", "\"spec\":1,\"a\":" + new string('[', 15) + new string(']', 15)), "accepted"),
        ("members by inheritance", Replaced(Good, "{\"spec\":1", "{\"__proto__\":{\"spec\":1}"), "invalid-content"),
        ("a member of every object's name", Replaced(Good, "\"spec\":1", "\"spec\":1,\"__proto__\":{\"sequence\":9},\"constructor\":1"), "accepted"),
        ("a summary of 501 characters", (Example with { Summary = new string('x', 501) }).ToEnvelope().Text(), "invalid-content"),
        ("a summary of 251 pairs", (Example with { Summary = string.Concat(Enumerable.Repeat("🦓", 251)) }).ToEnvelope().Text(), "invalid-content"),
        ("257 collections", (Example with { Collections = [.. Many(257, 1)] }).ToEnvelope().Text(), "too-large"),
        ("257 collections, two the same", (Example with { Collections = [.. Many(256, 1), .. Many(1, 1)] }).ToEnvelope().Text(), "too-large"),
        ("a newer client and another channel", (Example with { Channel = "development", MinimumClient = "9.0.0" }).ToEnvelope().Text(), "client-too-old"),
        ("another root version and out of order", (Example with { RootVersion = 2, Collections = [.. Example.Collections.Reverse()] }).ToEnvelope().Text(), "wrong-root-version"),
        ("a duplicate before a descending pair", (Example with { Collections = [Example.Collections[2], Example.Collections[2], Example.Collections[0]] }).ToEnvelope().Text(), "duplicate-collection"),
        ("a descending pair before a duplicate", (Example with { Collections = [Example.Collections[2], Example.Collections[0], Example.Collections[0]] }).ToEnvelope().Text(), "not-canonical"),
        ("a duplicate that is not beside the first", (Example with { Collections = [Example.Collections[0], Example.Collections[1], Example.Collections[0]] }).ToEnvelope().Text(), "not-canonical"),
    ];
}
