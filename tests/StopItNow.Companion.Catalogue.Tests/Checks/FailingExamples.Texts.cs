using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>Texts that one rule refuses.</summary>
internal static partial class FailingExamples
{
    private static IEnumerable<FailingExample> Texts() =>
    [
        new("plain-text", Messages, "title", c => c.With(Messages, Message, "title", "'Stop <b>here</b>'")),
        new("plain-text", Messages, "title", c => c.With(Messages, Message, "title", "\"Stop\\u202Ehere\"")),
        new("plain-text", Messages, "title", c => c.With(Messages, Message, "title", "\"Stop\\u200Bhere\"")),
        new("plain-text", Messages, "title", c => c.With(Messages, Message, "title", "\"Stop\\nhere\"")),
        new("plain-text", Messages, "title", c => c.With(Messages, Message, "title", "' Stop here'")),
        new("plain-text", Steps, "steps[1]", c => c.With(Steps, "wave", "steps", "[Sit down on a chair., Fish &amp; chips.]")),
        new("plain-text", British, "name", c => c.With(British, "gb-line", "name", "\"Quiet \\u0007 Line\"")),
        new("text-length", Messages, "title", c => c.With(Messages, Message, "title", "one two three four five six seven eight nine")),
        new("text-length", Messages, "body", c => c.With(Messages, Message, "body", "Far too short.")),
        new("text-length", Messages, "body", c => c.With(Messages, Message, "body", Body + " " + Body)),
        new("text-length", Steps, "steps", c => c.With(Steps, "wave", "steps", "[Sit down on a chair.]")),
        new("reading-age", Messages, "body", c => c.With(Messages, Message, "body",
            "Organisational confidentiality considerations notwithstanding, individuals experiencing persistent difficulties regarding inappropriate online behaviour should immediately consider contacting appropriately qualified professionals specialising in psychological rehabilitation interventions without unnecessary procrastination.")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "Help for every Addict")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "You are being  WATCHED")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "The police will be told")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "You will be reported")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "\"You'll be caught\"")),
        new("words-never-used", Steps, "steps[1]", c => c.With(Steps, "wave", "steps", "[Sit down on a chair., You are going to be found out.]")),
        new("words-never-used", Messages, "title", c => c.With(Messages, Message, "title", "This may be passed to the police")),
        new("words-never-used", Evidence, "finding", c => c.With(Evidence, "study", "finding", "Addicts stopped")),
        new("calm-voice", Messages, "title", c => c.With(Messages, Message, "title", "Stop here!")),
        new("calm-voice", Messages, "action.label", c => c.With(Messages, Message, "action", "{label: Talk to someone！, need: talk}")),
        new("calm-voice", Steps, "introduction", c => c.With(Steps, "wave", "introduction", "An urge goes up and then down!")),
        new("calm-voice", British, "summary", c => c.With(British, "gb-line", "summary", "Somebody to talk to about stopping!")),
        new("neutral-concerns", Messages, "title", c => c.With(Messages, Neutral, "title", "Think of the Children's day")),
        new("neutral-concerns", Messages, "action.label", c => c.With(Messages, "content-1", "action", "{label: Ring the police, need: talk}")),
        new("neutral-concerns", Steps, "steps[0]", c => c.With(Steps, "wave", "steps", "[Think of your kids., Count ten slow breaths.]")),
        new("neutral-concerns", British, "note", c => c.With(British, "gb-line", "note", "Also takes reports of abuse.")),
        new("neutral-concerns", British, "name", c => c.With(British, "gb-line", "name", "Child Line")),
        new("neutral-concerns", Messages, "evidence[0]", c => c.WithCopy(Evidence, "study", Evidence, "trial").With(Evidence, "trial", "what", "A trial about crime").With(Messages, Neutral, "evidence", "[trial]")),
        new("neutral-concerns", British, "reportsOffending", c => c.With(British, "gb-line", "reportsOffending", "no")),
        new("neutral-concerns", "messages/cy.yaml", "title", c => c.WithCopy(Messages, Neutral, "messages/cy.yaml", Neutral)),
        new("neutral-concerns", "messages/de.yaml", "title", c => c.Translated().With("messages/de.yaml", Neutral, "title", "Denk an die Schulkinder")),
        new("neutral-concerns", German, "summary", c => c.Translated().With(German, "gb-line", "summary", "Hier antwortet die Polizei auf alles.")),
        new("words-never-used", German, "note", c => c.Translated().With(German, "country-GB", "note", "Eine Nummer für Täter und andere.")),
        new("words-never-used", "messages/de.yaml", "title", c => c.Translated().With("messages/de.yaml", Message, "title", "Wir wissen, wer das ist")),
        new("calm-voice", German, "summary", c => c.Translated().With(German, "gb-line", "summary", "Eine Person, mit der man reden kann!")),
        new("plain-text", German, "note", c => c.Translated().With(German, "country-GB", "note", "'Wir haben <b>eine</b> Nummer gefunden.'")),
        new("plain-text", German, "reviewedBy", c => c.Translated().With(German, "gb-line", "reviewedBy", "' Somebody'")),
        new("text-length", German, "summary", c => c.Translated().With(German, "gb-line", "summary", "Hilfe.")),
        new("text-length", "messages/de.yaml", "title", c => c.Translated().With("messages/de.yaml", Message, "title", "eins zwei drei vier fünf sechs sieben acht neun zehn elf")),
        new("text-length", "messages/de.yaml", "body", c => c.Translated().With("messages/de.yaml", Message, "body", string.Join(' ', Enumerable.Repeat("warte", 76)))),
        new("text-length", "messages/de.yaml", "body", c => c.Translated().With("messages/de.yaml", Message, "body", string.Join(' ', Enumerable.Repeat("warte", 19)))),
    ];
}
