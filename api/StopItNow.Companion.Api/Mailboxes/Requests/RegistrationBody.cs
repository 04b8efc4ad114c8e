using System.Text.Json;
using System.Text.Json.Serialization;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>The body with which a mailbox is made: SHA-256 of each token, and how long the mailbox lives unused.</summary>
/// <param name="Registration">Of the registration token, which only the person has.</param>
/// <param name="Tokens">Of the tokens of both sides.</param>
/// <param name="Days">Days after its newest note, 1 to 90.</param>
internal sealed record RegistrationBody(string Registration, SideTokens Tokens, int Days)
{
    /// <summary>Longest body, in bytes.</summary>
    public const int Most = 2_048;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The mailbox that a body describes; null when it describes none.</summary>
    public static Mailbox? Read(ReadOnlySpan<byte> json, byte[] mailboxId)
    {
        RegistrationBody? body;
        try
        {
            body = JsonSerializer.Deserialize<RegistrationBody>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }

        if (body is null || body.Days is < 1 or > MailboxRules.MostDays)
            return null;
        string[] texts =
        [
            body.Registration,
            body.Tokens.Person.Read, body.Tokens.Person.Write, body.Tokens.Person.End,
            body.Tokens.Partner.Read, body.Tokens.Partner.Write, body.Tokens.Partner.End,
        ];
        var hashes = texts.Select(text => Base64Form.TryRead(text, TokenHash.Size, out var hash) ? hash : null).OfType<byte[]>().ToList();
        if (hashes.Count != texts.Length || texts.Distinct(StringComparer.Ordinal).Count() != texts.Length)
            return null;
        return new()
        {
            Id = mailboxId,
            Registration = hashes[0],
            PersonRead = hashes[1],
            PersonWrite = hashes[2],
            PersonEnd = hashes[3],
            PartnerRead = hashes[4],
            PartnerWrite = hashes[5],
            PartnerEnd = hashes[6],
            Days = body.Days,
            State = MailboxState.Live,
            Day = 0,
        };
    }
}

/// <summary>The hashes of both sides' tokens.</summary>
internal sealed record SideTokens(TokenTexts Person, TokenTexts Partner);

/// <summary>The hashes of one side's tokens, base64url without padding.</summary>
/// <param name="Read">To read notes.</param>
/// <param name="Write">To write notes.</param>
/// <param name="End">To end the mailbox.</param>
internal sealed record TokenTexts(string Read, string Write, string End);
