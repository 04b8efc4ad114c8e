namespace StopItNow.Companion.Catalogue.Content;

/// <summary>
/// What a phrase, list, message or service is about. A pause shows only what fits the concern that matched:
/// somebody who blocked something else never reads a word about children or crime.
/// </summary>
public enum Concern
{
    /// <summary>Sexual images of children.</summary>
    SexualImagesOfChildren,

    /// <summary>Legal sexual content somebody has decided to stop looking for.</summary>
    SexualContent,

    /// <summary>Any other searching somebody has decided to stop; names no behaviour.</summary>
    Any,
}

/// <summary>The four themes that field trials support; rotated so that no pause repeats the one before.</summary>
public enum Theme
{
    /// <summary>The law, stated as fact.</summary>
    Law,

    /// <summary>Harm to a child, or to the life one wants.</summary>
    Harm,

    /// <summary>Help exists and works.</summary>
    Help,

    /// <summary>The person's own reason for stopping.</summary>
    OwnReason,
}

/// <summary>Who a message or a service speaks to.</summary>
public enum Audience
{
    /// <summary>The person who wants to stop.</summary>
    Self,

    /// <summary>Somebody worried about, or standing by, another person.</summary>
    Partner,

    /// <summary>Somebody under 18.</summary>
    YoungPerson,

    /// <summary>Somebody this happened to, or who knows a child it happened to.</summary>
    Affected,

    /// <summary>Somebody who meets the subject at work.</summary>
    Professional,
}

/// <summary>What a service is.</summary>
public enum ResourceKind
{
    /// <summary>Talk to a person, by phone or chat.</summary>
    Helpline,

    /// <summary>Help without a human.</summary>
    SelfHelp,

    /// <summary>Treatment with a clinician.</summary>
    Therapy,

    /// <summary>A place to report pictures or danger.</summary>
    Report,

    /// <summary>For somebody in distress now.</summary>
    Crisis,
}

/// <summary>Which need a message's one call to action answers.</summary>
public enum Need
{
    /// <summary>Start by oneself, now: a step or a self-help service.</summary>
    SelfHelp,

    /// <summary>Write to somebody.</summary>
    Chat,

    /// <summary>Ring somebody.</summary>
    Talk,

    /// <summary>Look at one's own reason and plan.</summary>
    Plan,
}

/// <summary>What a service passes on about offences it hears of.</summary>
public enum ReportsOffending
{
    /// <summary>Says it passes nothing on.</summary>
    No,

    /// <summary>Only what names a person or a child who can be found.</summary>
    IdentifyingOnly,

    /// <summary>Says it reports.</summary>
    Yes,

    /// <summary>Its source does not say.</summary>
    Unknown,
}

/// <summary>Yes, no, or the source does not say.</summary>
public enum Answer
{
    /// <summary>The source says yes.</summary>
    Yes,

    /// <summary>The source says no.</summary>
    No,

    /// <summary>The source does not say.</summary>
    Unknown,
}

/// <summary>Where an entry stands.</summary>
public enum EntryStatus
{
    /// <summary>Shown.</summary>
    Live,

    /// <summary>Kept for the editor, not shown.</summary>
    Suspended,

    /// <summary>Kept for the record; another entry took its place.</summary>
    Replaced,
}

/// <summary>A self-help step's form.</summary>
public enum StepKind
{
    /// <summary>Notice the urge rise and pass.</summary>
    UrgeSurfing,

    /// <summary>"If this happens, then I will…": implementation intentions.</summary>
    IfThenPlan,

    /// <summary>Small things to do right now.</summary>
    NextTenMinutes,
}

/// <summary>What happens when a search matches.</summary>
public enum MatchAnswer
{
    /// <summary>The search is held and a message is shown.</summary>
    Pause,

    /// <summary>Help is offered first, and the person may go on at once.</summary>
    Support,
}
