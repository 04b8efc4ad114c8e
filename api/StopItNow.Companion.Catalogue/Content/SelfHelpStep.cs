namespace StopItNow.Companion.Catalogue.Content;

/// <summary>Something a person can do alone, in the next minutes.</summary>
/// <param name="Id">Stable; translations share it.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Concern">The concern on whose pause it may stand; <see cref="Concern.Any"/> fits every pause.</param>
/// <param name="Title">At most 8 words.</param>
/// <param name="Introduction">Why it helps, in a sentence or two.</param>
/// <param name="Steps">One thing to do each.</param>
/// <param name="Evidence">Ids from <c>evidence.yaml</c>; at least one.</param>
/// <param name="Status">Only <see cref="EntryStatus.Live"/> steps are released.</param>
public sealed record SelfHelpStep(
    string Id, StepKind Kind, Concern Concern, string Title, string Introduction,
    IReadOnlyList<string> Steps, IReadOnlyList<string> Evidence, EntryStatus Status);
