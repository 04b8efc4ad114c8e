namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Leaves a command from any depth with a sentence for the person who asked; <see cref="Sentence.Guard"/> prints it. Ends with 1: nothing was changed.</summary>
internal class Refusal(string sentence) : Exception(sentence);
