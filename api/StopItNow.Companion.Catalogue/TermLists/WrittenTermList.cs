using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>A list as an editor writes it (<c>MATCHING.md</c>, section 10), its alternatives spelt out.</summary>
/// <param name="Id">The first part of its file's name.</param>
/// <param name="Version">From 1.</param>
/// <param name="Concern">What it is about.</param>
/// <param name="Answer">What happens when a search matches.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Steward">Who keeps it.</param>
/// <param name="Contact">Where to write to them.</param>
/// <param name="Precision">How it was seen that innocent searches are left alone.</param>
/// <param name="Phrases">What is looked for.</param>
/// <param name="Exceptions">What cancels a phrase that it covers.</param>
public sealed record WrittenTermList(
    string Id, long Version, Concern Concern, MatchAnswer Answer, string Title, string Purpose, string Steward, string Contact, string Precision,
    IReadOnlyList<WrittenPhrase> Phrases, IReadOnlyList<WrittenPhrase> Exceptions);

/// <summary>One phrase of a list's file.</summary>
/// <param name="Text">Its words, one of the alternatives of its line.</param>
/// <param name="Line">From 1.</param>
public sealed record WrittenPhrase(string Text, int Line);
