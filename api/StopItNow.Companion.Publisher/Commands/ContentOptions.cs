using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>The options that <c>check</c>, <c>build</c> and <c>develop</c> share.</summary>
internal sealed class ContentOptions(bool withStore = true)
{
    private readonly Option<string> _content = new("--content")
    {
        Description = "Folder with evidence.yaml, countries.yaml, messages/, steps/, resources/, translations/ and lists/",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<string?> _engines = new("--engines")
    {
        Description = "File that lists the search engines (extension/engines.json); without it they are not checked",
        HelpName = "file",
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "Store whose current release this follows, to see that no service, list or half of the messages is lost by accident",
        HelpName = "folder",
    };

    private readonly Option<bool> _acceptLoss = new("--accept-loss")
    {
        Description = "Losing messages, services or lists against --store is right this time",
    };

    private readonly Option<bool> _includeDrafts = new("--include-drafts")
    {
        Description = "Take languages of which a text was read by nobody who speaks it (reviewedBy: none); without it they are left out as a whole",
    };

    private readonly Option<DateOnly?> _today = new("--today")
    {
        Description = "Day that expiry dates are measured against, as 2026-01-31; today if not given",
        HelpName = "yyyy-MM-dd",
        CustomParser = Day,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_content);
        command.Options.Add(_engines);
        if (withStore)
        {
            command.Options.Add(_store);
            command.Options.Add(_acceptLoss);
            command.Options.Add(_includeDrafts);
        }

        command.Options.Add(_today);
    }

    public ContentRequest Read(ParseResult parsed, TimeProvider clock) => new(
        parsed.GetRequiredValue(_content), parsed.GetValue(_engines), parsed.GetValue(_store), parsed.GetValue(_acceptLoss),
        parsed.GetValue(_today) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        // What stays on one person's machine shows everything that is written.
        !withStore || parsed.GetValue(_includeDrafts));

    private static DateOnly? Day(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }]
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError("--today needs a day written as 2026-01-31.");
        return null;
    }
}

/// <summary>What an editor asked for.</summary>
internal sealed record ContentRequest(string Content, string? Engines, string? Store, bool AcceptLoss, DateOnly Today, bool IncludeDrafts);
