namespace StopItNow.Companion.Catalogue.Content;

/// <summary>One file of content, already read.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>: <c>messages/en-GB.yaml</c>.</param>
/// <param name="Text">Its whole text.</param>
public sealed record ContentFile(string Path, string Text);
