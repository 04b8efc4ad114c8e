using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>A key that did not open with what was typed: the one refusal after which somebody at a terminal may try again.</summary>
internal sealed class WrongPassphrase(string sentence) : Refusal(sentence);
