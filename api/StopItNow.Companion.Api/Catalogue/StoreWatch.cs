using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>Takes up what is published while the service runs. What does not verify changes nothing but <see cref="Refused"/>.</summary>
internal sealed partial class StoreWatch(ReleaseStore store, StoreReader reader, TimeProvider time, ILogger<StoreWatch> logger)
{
    private RefusedReload? _refused;

    /// <summary>Why the store as it is now is not what is served; null when it is.</summary>
    public RefusedReload? Refused => Volatile.Read(ref _refused);

    /// <summary>Looks at the pointer, and at the release it names when that is another than the one being served. One caller at a time.</summary>
    public void Look()
    {
        var problem = Reload();
        if (problem == Refused?.Problem)
            return;
        if (problem is not null)
            LogRefused(problem.File, problem.Reason, store.Current.Catalogue.Position);
        Volatile.Write(ref _refused, problem is null ? null : new(problem, Refused?.Since ?? time.GetUtcNow()));
    }

    private StoreProblem? Reload()
    {
        try
        {
            var served = store.Current.Catalogue;
            var pointer = reader.ReadPointer();
            if (!pointer.IsRead)
                return pointer.Problem;
            if (pointer.Value == served.Position)
                return null;
            var reading = reader.Read(pointer.Value, served);
            if (!reading.IsRead)
                return reading.Problem;
            if (!store.TrySwap(reading.Value))
                return StoreProblem.Of(StoreFault.NoRoom, StoreDirectory.HeadFile(pointer.Value));
            LogTaken(pointer.Value);
            return null;
        }
        catch (Exception e)
        {
            // A fault of ours in a reload is no reason to stop serving what is verified.
            FaultHandler.Log(logger, e);
            return StoreProblem.Of(StoreFault.Fault, StoreDirectory.Pointer);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Position} is served from now on.")]
    private partial void LogTaken(Position position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} was refused ({Reason}). Release {Served} is still served.")]
    private partial void LogRefused(string file, string reason, Position served);
}

/// <summary>A store that was not taken up.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Since">When the store was first found not to be what is served.</param>
internal sealed record RefusedReload(StoreProblem Problem, DateTimeOffset Since);
