namespace StopItNow.Companion.Catalogue.Content;

/// <summary>A service somebody can turn to. Every fact has a source; an unchecked one says so.</summary>
/// <param name="Id">Stable, kebab-case, begins with the country: <c>gb-stop-it-now-helpline</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or <c>INT</c>.</param>
/// <param name="Region">Part of the country it serves, or null for all of it.</param>
/// <param name="Name">As the service calls itself.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Audience">Whom it serves; at least one.</param>
/// <param name="Concerns">The concerns on whose pause it may stand; a service offered for <see cref="Concern.Any"/> says nothing of children or crime.</param>
/// <param name="Summary">One plain sentence: what it offers.</param>
/// <param name="Phone">Number, or null.</param>
/// <param name="Chat">https address of its chat, or null.</param>
/// <param name="Email">Address, or null.</param>
/// <param name="Url">https address.</param>
/// <param name="Hosts">The only hosts its addresses may have.</param>
/// <param name="Hours">When it answers.</param>
/// <param name="Languages">BCP 47 tags.</param>
/// <param name="Cost">Plain words, or null when the source does not say.</param>
/// <param name="Confidentiality">Plain sentence shown before anybody uses it, or null when the source does not say.</param>
/// <param name="ReportsOffending">What it passes on.</param>
/// <param name="ShowsOnBill">Whether a call shows on the phone bill.</param>
/// <param name="Note">One more thing to know before using it, or null.</param>
/// <param name="Source">Where the facts come from.</param>
/// <param name="VerifiedOn">Day somebody checked it with the service, or null: "not confirmed".</param>
/// <param name="VerifiedBy">Who checked it; required with <paramref name="VerifiedOn"/>.</param>
/// <param name="ExpiresOn">Last day the check is good for; required with <paramref name="VerifiedOn"/>.</param>
/// <param name="Status">Only <see cref="EntryStatus.Live"/> resources are released.</param>
public sealed record HelpResource(
    string Id, string Country, string? Region, string Name, ResourceKind Kind,
    IReadOnlyList<Audience> Audience, IReadOnlyList<Concern> Concerns, string Summary,
    PhoneNumber? Phone, string? Chat, string? Email, string Url, IReadOnlyList<string> Hosts,
    OpeningHours Hours, IReadOnlyList<string> Languages, string? Cost, string? Confidentiality,
    ReportsOffending ReportsOffending, Answer ShowsOnBill, string? Note, Source Source,
    DateOnly? VerifiedOn, string? VerifiedBy, DateOnly? ExpiresOn, EntryStatus Status);

/// <summary>A number to ring.</summary>
/// <param name="Number">E.164 (<c>+448081000900</c>), or the digits alone of a short number that only works inside its country (<c>116123</c>).</param>
/// <param name="Display">As printed for people.</param>
public sealed record PhoneNumber(string Number, string Display);

/// <summary>Where a fact comes from.</summary>
/// <param name="Text">Addresses or a description, as an editor would look it up.</param>
/// <param name="Date">As precise as the source allows (<c>2024</c>, <c>2024-06</c>, <c>2024-06-11</c>), or null: "source undated".</param>
public sealed record Source(string Text, string? Date);
