using StopItNow.Companion.Catalogue.Tests.Examples;
using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>What each rule refuses: the rule, the place it names, and the change that breaks it.</summary>
internal sealed record FailingExample(string Rule, string File, string Field, Func<ContentExample, ContentExample> Break);

internal static partial class FailingExamples
{
    private const string Message = "images-law-1";
    private const string Neutral = "any-1";

    public static IReadOnlyList<FailingExample> All { get; } =
    [
        .. Reading(), .. Entries(), .. Texts(), .. Services(), .. Lists(), .. Together(),
    ];

    private static IEnumerable<FailingExample> Reading() =>
    [
        new("yaml", Steps, "file", c => c.WithFile(Steps, "- id: [")),
        new("yaml", Steps, "file", c => c.WithFile(Steps, "id: wave")),
        new("yaml", Steps, "entry", c => c.WithFile(Steps, "- wave")),
        new("yaml", Steps, "file", c => c.WithFile(Steps, "- id: &a wave\n  kind: *a")),
        new("file-place", "messages.yaml", "file", c => c.WithFile("messages.yaml", "[]")),
        new("file-place", "messages/en-GB.yml", "file", c => c.WithFile("messages/en-GB.yml", "[]")),
        new("field", Messages, "theme", c => c.With(Messages, Neutral, "theme", "fear")),
        new("field", Messages, "status", c => c.With(Messages, "any-2", "status", "Live")),
        new("field", Messages, "title", c => c.With(Messages, Message, "title", "[You, can]")),
        new("field", Messages, "action", c => c.With(Messages, Message, "action", "talk")),
        new("field", Messages, "evidence", c => c.With(Messages, Message, "evidence", "study")),
        new("field", British, "hours", c => c.With(British, "gb-line", "hours", "sometimes")),
        new("field", British, "hours.weekly[0]", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/London, weekly: [mon-fri 9-17]}")),
        new("field", British, "hours.weekly[0]", c => c.With(British, "gb-line", "hours", "{timeZone: Europe/London, weekly: ['fri 22:00-02:00']}")),
        new("field", British, "audience[0]", c => c.With(British, "gb-line", "audience", "[everybody]")),
        new("field", British, "verifiedOn", c => Verified(c).With(British, "gb-line", "verifiedOn", "31.12.2025")),
        new("missing-field", Messages, "title", c => c.Without(Messages, Message, "title")),
        new("missing-field", Messages, "action.need", c => c.With(Messages, Message, "action", "{label: Talk}")),
        new("missing-field", British, "source", c => c.Without(British, "gb-line", "source")),
        new("missing-field", British, "url", c => c.With(British, "gb-line", "url", "null")),
        new("unknown-field", Messages, "tone", c => c.With(Messages, Message, "tone", "calm")),
        new("unknown-field", British, "phone.extension", c => c.With(British, "gb-line", "phone", "{number: '+448081570000', display: 0808 157 0000, extension: '1'}")),
        new("missing-field", "messages/de.yaml", "reviewedBy", c => c.Translated().Without("messages/de.yaml", Message, "reviewedBy")),
        new("missing-field", German, "reviewedBy", c => c.Translated().Without(German, "gb-line", "reviewedBy")),
        new("unknown-field", Messages, "reviewedBy", c => c.With(Messages, Message, "reviewedBy", "none")),
        new("unknown-field", German, "phone", c => c.Translated().With(German, "gb-line", "phone", "'0808 157 0000'")),
        new("file-place", "translations/en-GB.yaml", "file", c => c.WithFile("translations/en-GB.yaml", "[]")),
        new("duplicate-field", Messages, "title", c => c.With(Messages, Message, "title", "Stop here\n  title: Stop there")),
    ];

    private static IEnumerable<FailingExample> Entries() =>
    [
        new("unique-ids", Messages, "id", c => c.WithCopy(Messages, Message, Messages, "images-law-2")),
        new("unique-ids", British, "id", c => c.WithCopy(British, "gb-line", British, "gb-line")),
        new("unique-ids", Countries, "code", c => c.WithCopy(Countries, "GB", Countries, "GB")),
        new("stable-ids", Messages, "id", c => c.With(Messages, Message, "id", "Law_1")),
        new("stable-ids", British, "id", c => c.With(British, "gb-line", "id", "uk-line")),
        new("stable-ids", "resources/fr.yaml", "country", c => c.WithCopy(British, "gb-line", "resources/fr.yaml", "gb-other")),
        new("stable-ids", "steps/welsh-text.yaml", "file", c => c.WithCopy(Steps, "wave", "steps/welsh-text.yaml", "wave").With("steps/welsh-text.yaml", "wave", "concern", "sexual-images-of-children").With(Steps, "wave", "concern", "sexual-images-of-children")),
        new("locale-completeness", "messages/cy.yaml", "id", c => c.WithCopy(Messages, Message, "messages/cy.yaml", "images-law-99")),
        new("locale-completeness", "messages/cy.yaml", "concern", c => c.WithCopy(Messages, Message, "messages/cy.yaml", "images-harm-1")),
        new("locale-completeness", "messages/de.yaml", "concern", c => c.Translated().With("messages/de.yaml", Message, "action", "{label: Reden, need: chat}")),
        new("locale-completeness", "steps/de.yaml", "concern", c => c.Translated().With("steps/de.yaml", "wave", "steps", "[Setz dich hin., Atme langsam aus., Steh wieder auf.]")),
        new("locale-completeness", "messages/de.yaml", "status", c => c.WithCopy(Messages, Message, Messages, "images-law-9").Translated().With(Messages, "images-law-9", "status", "suspended")),
        new("translations-fit", German, "id", c => c.Translated().With(German, "gb-line", "id", "gb-another")),
        new("translations-fit", German, "id", c => c.Translated().With(German, "country-GB", "id", "country-INT")),
        new("translations-fit", German, "cost", c => c.Translated().With(German, "gb-line", "cost", "Kostenlos")),
        new("translations-fit", German, "summary", c => c.Translated().With(German, "country-GB", "summary", "Eine Person, mit der man reden kann.")),
        new("reviewed", German, "reviewedBy", c => c.Translated().With(German, "gb-line", "reviewedBy", "None")),
        new("reviewed", "steps/de.yaml", "reviewedBy", c => c.Translated().With("steps/de.yaml", "wave", "reviewedBy", "Nobody")),
        new("unique-ids", German, "id", c => c.Translated().With(German, "int-find-a-helpline", "id", "gb-line")),
        new("locale-completeness", Steps, "file", c => c.With(Steps, "wave", "status", "suspended")),
        new("enough-messages", Messages, "file", c => c.WithoutEntry(Messages, Message)),
        new("enough-messages", Messages, "file", c => c.With(Messages, Neutral, "status", "replaced")),
        new("enough-messages", Messages, "file", c => c.With(Messages, "content-3", "audience", "partner")),
        new("themes-fit-concern", Messages, "theme", c => c.With(Messages, Neutral, "theme", "law")),
        new("themes-fit-concern", Messages, "audience", c => c.WithCopy(Messages, Neutral, Messages, "any-13").With(Messages, "any-13", "audience", "professional")),
        new("evidence-exists", Messages, "evidence[0]", c => c.With(Messages, Message, "evidence", "[no-such-study]")),
        new("evidence-exists", Steps, "evidence", c => c.With(Steps, "wave", "evidence", "[]")),
    ];

    private static IEnumerable<FailingExample> Together() =>
    [
        new("countries-exist", British, "country", c => c.WithoutEntry(Countries, "GB")),
        new("countries-exist", Countries, "code", c => c.WithCopy(Countries, "GB", Countries, "UKX")),
        new("crisis-everywhere", Countries, "emergency", c => c.Without(Countries, "GB", "emergency")),
        new("crisis-everywhere", International, "int-find-a-helpline", c => c.With(International, "int-find-a-helpline", "status", "suspended")),
        new("crisis-everywhere", International, "int-find-a-helpline", c => c.With(International, "int-find-a-helpline", "concerns", "[any]")),
    ];
}
