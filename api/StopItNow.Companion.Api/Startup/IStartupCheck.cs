namespace StopItNow.Companion.Api.Startup;

/// <summary>Something that must be right before the service answers anybody.</summary>
internal interface IStartupCheck
{
    /// <summary>Every problem, each a sentence that names what is wrong and how to mend it.</summary>
    IEnumerable<string> FindProblems();
}
