using System.Globalization;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>The configuration section <c>Mailboxes</c>, read and found honest. Only <see cref="Read"/> makes one.</summary>
/// <param name="ConnectionString">Of a PostgreSQL database; null where a SQLite file is used.</param>
/// <param name="Directory">Of the SQLite file; empty where nobody named one and this user has no profile.</param>
/// <param name="LargestMegabytes">Size of the store from which no new mailbox is made.</param>
/// <param name="NewMailboxesOfClient">New mailboxes of a client in a day.</param>
/// <param name="WaitsOfClient">Requests of a client that wait at once.</param>
/// <param name="WaitsOfProcess">Requests that wait at once.</param>
/// <param name="ChangesPerCommit">Changes that SQLite takes into one transaction at most.</param>
internal sealed record MailboxOptions(
    string? ConnectionString, string Directory, int LargestMegabytes, int NewMailboxesOfClient, int WaitsOfClient, int WaitsOfProcess, int ChangesPerCommit)
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mailboxes";

    /// <summary>The options, or every problem: each a sentence naming the field.</summary>
    public static (MailboxOptions Options, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        List<string> problems = [];
        var section = configuration.GetSection(Section);
        string[] known = [nameof(ConnectionString), nameof(Directory), nameof(LargestMegabytes), nameof(NewMailboxesOfClient), nameof(WaitsOfClient), nameof(WaitsOfProcess), nameof(ChangesPerCommit)];
        problems.AddRange(section.GetChildren().Where(it => !known.Contains(it.Key, StringComparer.OrdinalIgnoreCase))
            .Select(it => $"{it.Path} is not a setting this service honours; leave it out."));
        var connectionString = section[nameof(ConnectionString)] is { Length: > 0 } given ? given : null;
        if (connectionString is not null && !CanBeRead(connectionString))
            problems.Add($"{Section}:{nameof(ConnectionString)} must be a PostgreSQL connection string, such as Host=db.example.org;Database=mailboxes;Username=companion.");
        return (new(
            connectionString,
            section[nameof(Directory)] is { Length: > 0 } directory ? Path.GetFullPath(directory, AppContext.BaseDirectory) : ProfileDirectory(),
            Number(nameof(LargestMegabytes), 10_240),
            Number(nameof(NewMailboxesOfClient), 20),
            Number(nameof(WaitsOfClient), 16),
            Number(nameof(WaitsOfProcess), 20_000),
            Number(nameof(ChangesPerCommit), 128)), problems);

        int Number(string name, int usual)
        {
            if (section[name] is not { Length: > 0 } text)
                return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000_000)
                return number;
            problems.Add($"{Section}:{name} must be a whole number from 1 to 1000000.");
            return usual;
        }
    }

    private static string ProfileDirectory()
    {
        var profile = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return profile.Length > 0 ? Path.Combine(profile, "stopitnow-companion", "mailboxes") : "";
    }

    private static bool CanBeRead(string connectionString)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
