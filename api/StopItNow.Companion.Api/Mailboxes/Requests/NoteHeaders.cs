using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>The headers that go with a note.</summary>
/// <param name="Counter">Its number, as the sender counts.</param>
/// <param name="IdempotencyKey">Names this sending of it.</param>
internal sealed partial record NoteHeaders(long Counter, string IdempotencyKey)
{
    /// <summary>Name of the header with a note's number.</summary>
    public const string CounterName = "Note-Counter";

    /// <summary>Name of the header with the key.</summary>
    public const string KeyName = "Idempotency-Key";

    /// <summary>The headers, or what is wrong with each.</summary>
    public static (NoteHeaders? Headers, IReadOnlyList<FieldError> Errors) Read(IHeaderDictionary headers)
    {
        List<FieldError> errors = [];
        if (headers[KeyName] is not [{ } key] || !KeyForm().IsMatch(key))
        {
            errors.Add(new(KeyName, "it is missing or cannot be used", "use a random UUID, or 16 random bytes as base64url without padding"));
            key = "";
        }

        if (headers[CounterName] is not [{ } text] || !Number.TryRead(text, out var number))
        {
            errors.Add(new(CounterName, "it is missing or cannot be used", "use a whole number from 1"));
            number = null;
        }

        return errors.Count > 0 ? (null, errors) : (new(number!.Value, key), []);
    }

    [GeneratedRegex(@"^([A-Za-z0-9_-]{22}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm();
}
