using System.Collections.Frozen;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Schemas;

/// <summary>What an editor's program shows beside a field: what to write, in a sentence or two.</summary>
internal static class MemberTexts
{
    /// <summary>The member that no type holds, since it never goes into a release.</summary>
    public const string Reviewed = Review.Field;

    private const string Id = "A name that never changes: lower-case words joined by hyphens. ";
    private const string Translated = Id + "Translations share it.";
    private const string Status = "live is shown; suspended is kept but not shown; replaced is kept for the record.";
    private const string Rests = "The ids of what it rests on, from evidence.yaml; at least one.";
    private const string Pauses = "sexual-images-of-children, sexual-content, or any for every other searching. A text for another concern than the first says no word about children or crime.";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Country.code"] = "Two capital letters (ISO 3166-1), or INT for services that answer from anywhere.",
        ["Country.name"] = "Its English name.",
        ["Country.emergency"] = "The number to ring in danger, with its source; leave it out where none was found.",
        ["Country.note"] = "What is missing there, in a sentence people read; or leave it out.",
        ["EmergencyNumber.number"] = "The digits alone, in quotes: \"112\".",
        ["EmergencyNumber.source"] = "Where the number comes from.",
        ["Evidence.id"] = Id + "Messages and steps refer to it.",
        ["Evidence.what"] = "What was studied, and with whom.",
        ["Evidence.finding"] = "What was found, in figures.",
        ["Evidence.source"] = "Where it can be read.",
        ["Message.id"] = Translated,
        ["Message.concern"] = "What the blocked phrase was about: " + Pauses,
        ["Message.theme"] = "law (only with sexual-images-of-children), harm, help, or own-reason.",
        ["Message.audience"] = "self: the person who wants to stop; partner: somebody who stands by another.",
        ["Message.title"] = "One calm line.",
        ["Message.body"] = "Short and plain, for a reading age of 11; speaks of what people do and never labels them.",
        ["Message.action"] = "The one thing it offers to do.",
        ["Message.evidence"] = Rests,
        ["Message.status"] = Status,
        ["MessageAction.label"] = "What the link says.",
        ["MessageAction.need"] = "self-help: start alone; chat: write to somebody; talk: ring somebody; plan: look at one's own reason.",
        ["SelfHelpStep.id"] = Translated,
        ["SelfHelpStep.kind"] = "Its form: urge-surfing, if-then-plan or next-ten-minutes.",
        ["SelfHelpStep.concern"] = "On which pause it may stand; any fits every pause. " + Pauses,
        ["SelfHelpStep.title"] = "One calm line.",
        ["SelfHelpStep.introduction"] = "Why it helps, in a sentence or two.",
        ["SelfHelpStep.steps"] = "One thing to do each.",
        ["SelfHelpStep.evidence"] = Rests,
        ["SelfHelpStep.status"] = Status,
        ["HelpResource.id"] = Id + "It begins with the country: gb-example-helpline.",
        ["HelpResource.country"] = "Its country's code in capitals, in quotes, as in countries.yaml.",
        ["HelpResource.region"] = "The part of the country it serves; leave it out when it serves all of it.",
        ["HelpResource.name"] = "As the service calls itself.",
        ["HelpResource.kind"] = "helpline: talk to a person; self-help: without one; therapy: a clinician; report: pictures or danger; crisis: distress now.",
        ["HelpResource.audience"] = "Whom it serves: at least one, each once.",
        ["HelpResource.concerns"] = "On whose pause it may stand. With any or sexual-content, its texts say no word about children or crime.",
        ["HelpResource.summary"] = "One plain sentence: what it offers.",
        ["HelpResource.phone"] = "The number to ring; leave it out when there is none.",
        ["HelpResource.chat"] = "The https address of its chat; its host is listed in hosts.",
        ["HelpResource.email"] = "Its mail address: name@example.org.",
        ["HelpResource.url"] = "Its https address; its host is listed in hosts.",
        ["HelpResource.hosts"] = "The only hosts its addresses may have: www.example.org, without https:// or a path.",
        ["HelpResource.hours"] = "When it answers: always, unknown (shown as not confirmed), or a time zone and weekly lines.",
        ["HelpResource.languages"] = "Language tags: en, cy, pt-BR; mul for many.",
        ["HelpResource.cost"] = "What it costs, in plain words; leave it out when the source does not say.",
        ["HelpResource.confidentiality"] = "Shown before anybody uses it; leave it out when the source does not say.",
        ["HelpResource.reportsOffending"] = "What it passes on about offences, in quotes: \"no\", \"identifying-only\", \"yes\", or \"unknown\" when the source does not say.",
        ["HelpResource.showsOnBill"] = "Whether a call shows on the phone bill, in quotes: \"yes\", \"no\", or \"unknown\" when the source does not say.",
        ["HelpResource.note"] = "One more thing to know before using it; or leave it out.",
        ["HelpResource.source"] = "Where these facts come from.",
        ["HelpResource.verifiedOn"] = "The day somebody checked it with the service: 2026-01-31. Without it, it is shown as not confirmed.",
        ["HelpResource.verifiedBy"] = "Who checked it; needed with verifiedOn.",
        ["HelpResource.expiresOn"] = "The last day the check is good for, two years at most; needed with verifiedOn.",
        ["HelpResource.status"] = Status,
        ["Translation.id"] = "The id of a service in resources, or country-AU for the note of AU in countries.yaml.",
        ["Translation.summary"] = "One plain sentence: what it offers. Not for a country.",
        ["Translation.cost"] = "What it costs, in plain words; exactly when the English says it.",
        ["Translation.confidentiality"] = "Shown before anybody uses it; exactly when the English says it.",
        ["Translation.note"] = "One more thing to know, or a country's note; exactly when the English says it.",
        [Reviewed] = "Only in another language than English: the name or role of who read it and speaks the language, or \"none\" while it is a draft.",
        ["PhoneNumber.number"] = "What is rung, in quotes: \"+448081000900\", or the digits of a short number that works inside its country only.",
        ["PhoneNumber.display"] = "The same number as printed for people: \"0808 1000 900\".",
        ["Source.text"] = "Addresses or a description, so that somebody else can look it up.",
        ["Source.date"] = "As precise as it is known, in quotes: \"2024\", \"2024-06\" or \"2024-06-11\"; leave it out when the source has no date.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The text of a member such as <c>Message.id</c>; null for one that no file of content holds.</summary>
    public static string? Of(string member) => Texts.GetValueOrDefault(member);
}
