using System.Diagnostics.CodeAnalysis;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// Reads a store and verifies it: the pointer, the chain of roots from the first to the one the release names, the release, all of its
/// blobs. Nothing is half taken: there is a whole catalogue or the one reason there is none.
/// </summary>
/// <param name="store">Where the files lie.</param>
/// <param name="allowDevelopment">Whether a root of channel <c>development</c> may serve.</param>
internal sealed class StoreReader(StoreDirectory store, bool allowDevelopment)
{
    /// <summary>The position the pointer names.</summary>
    public StoreReading<Position> ReadPointer()
    {
        try
        {
            if (store.ReadPointer() is not { } text)
                return StoreProblem.Of(StoreFault.NoPointer, StoreDirectory.Pointer);

            // Without its line feed the line may be the beginning of a longer one.
            return text.EndsWith('\n') && Position.TryParse(text[..^1], out var position)
                ? position
                : StoreProblem.Of(StoreFault.BadPointer, StoreDirectory.Pointer);
        }
        catch (UnreadableFileException e)
        {
            return StoreProblem.Of(StoreFault.Unreadable, e.File);
        }
    }

    /// <summary>The catalogue at a position.</summary>
    /// <param name="position">Where the pointer points.</param>
    /// <param name="served">What is served now: nothing below it is taken, and its roots are trusted already. Null at start.</param>
    public StoreReading<PublishedCatalogue> Read(Position position, PublishedCatalogue? served)
    {
        try
        {
            if (served is not null && position < served.Position)
                return StoreProblem.Of(RejectionReason.Rollback, StoreDirectory.Pointer);
            if (store.ReadHead(position) is not { } head)
                return StoreProblem.Of(StoreFault.NoHead, StoreDirectory.HeadFile(position));
            var roots = ReadRoots(position.RootVersion, served?.Roots ?? []);
            return roots.IsRead ? Read(position, head, roots.Value, served) : roots.Problem;
        }
        catch (UnreadableFileException e)
        {
            return StoreProblem.Of(StoreFault.Unreadable, e.File);
        }
    }

    private StoreReading<PublishedCatalogue> Read(Position position, ReadOnlyMemory<byte> head, IReadOnlyList<TrustedRoot> roots, PublishedCatalogue? served)
    {
        string? asked = null;
        var reading = ReleaseReader.Read(head, sha256 => store.ReadBlob(asked = sha256), roots[^1], served?.Release.Position);
        if (!reading.Accepted)
        {
            // The reader looks at one blob after another, and last at what they say together.
            var file = asked is null || reading.Reason == RejectionReason.InvalidContent ? StoreDirectory.HeadFile(position) : StoreDirectory.BlobFile(asked);
            return StoreProblem.Of(reading.Reason.Value, file);
        }

        var current = new Publication(reading.Release.Id, reading.Release.Head);
        if (current.Position != position)
            return StoreProblem.Of(StoreFault.WrongFolder, StoreDirectory.HeadFile(position));
        var earlier = new EarlierReleases(store, roots);
        var publications = earlier.Before(position, served?.Publications ?? []);
        return new PublishedCatalogue(roots, reading.Release, [current, .. publications], earlier.BlobsOf(publications, reading.Release.Blobs));
    }

    private StoreReading<TrustedRoot[]> ReadRoots(int last, IReadOnlyList<TrustedRoot> trusted)
    {
        List<TrustedRoot> roots = [.. trusted];
        for (var version = roots.Count + 1; version <= last; version++)
        {
            var file = StoreDirectory.RootFile(version);
            if (store.ReadRoot(version) is not { } envelope)
                return StoreProblem.Of(StoreFault.NoRoot, file);
            var reading = version == 1 ? RootReader.First(envelope) : RootReader.Follow(roots[^1], envelope);
            if (!reading.Accepted)
                return StoreProblem.Of(reading.Reason.Value, file);
            if (reading.Root.Version != version)
                return StoreProblem.Of(RejectionReason.RootGap, file);
            if (reading.Root.Channel == Channels.Development && !allowDevelopment)
                return StoreProblem.DevelopmentRoot(file);
            roots.Add(reading.Root);
        }

        return roots.ToArray();
    }
}

/// <summary>What was read, or the reason it was not. Exactly one of the two is set.</summary>
internal sealed class StoreReading<T> where T : notnull
{
    private StoreReading(T? value, StoreProblem? problem, bool isRead) => (Value, Problem, IsRead) = (value, problem, isRead);

    /// <summary>What was read.</summary>
    public T? Value { get; }

    /// <summary>Why not.</summary>
    public StoreProblem? Problem { get; }

    /// <summary>Which of the two it is.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead { get; }

    public static implicit operator StoreReading<T>(T value) => new(value, null, isRead: true);

    public static implicit operator StoreReading<T>(StoreProblem problem) => new(default, problem, isRead: false);
}
