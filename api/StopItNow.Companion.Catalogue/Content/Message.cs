namespace StopItNow.Companion.Catalogue.Content;

/// <summary>One short text shown on the pause page or to a partner.</summary>
/// <param name="Id">Stable; translations share it.</param>
/// <param name="Concern">What the person's phrase is about.</param>
/// <param name="Theme">One of the four themes.</param>
/// <param name="Audience"><see cref="Audience.Self"/> or <see cref="Audience.Partner"/>.</param>
/// <param name="Title">At most 8 words.</param>
/// <param name="Body">25 to 60 words.</param>
/// <param name="Action">The one call to action.</param>
/// <param name="Evidence">Ids from <c>evidence.yaml</c>; at least one.</param>
/// <param name="Status">Only <see cref="EntryStatus.Live"/> messages are released.</param>
public sealed record Message(
    string Id, Concern Concern, Theme Theme, Audience Audience, string Title, string Body,
    MessageAction Action, IReadOnlyList<string> Evidence, EntryStatus Status);

/// <summary>A message's call to action.</summary>
/// <param name="Label">What the link says.</param>
/// <param name="Need">Which kind of help answers it.</param>
public sealed record MessageAction(string Label, Need Need);
