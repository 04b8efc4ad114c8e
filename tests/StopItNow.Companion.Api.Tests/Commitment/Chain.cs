namespace StopItNow.Companion.Api.Tests.Commitment;

internal sealed record Seen(uint Counter, string Hash, string Id);

/// <summary>How far somebody has read a direction.</summary>
internal sealed record Place(uint Last, int? LookedOn, IReadOnlyList<Seen> Seen);

internal sealed record Served(uint Counter, byte[] Note);

internal sealed record Finding(Reason Reason, uint From, uint To);

internal sealed record Received(IReadOnlyList<OpenedNote> Notes, IReadOnlyList<Finding> Findings, uint Last);

/// <summary>Takes what a service answers for a direction (<c>COMMITMENT.md</c>, section 7).</summary>
internal sealed class Chain(Link link, Direction direction, Place place, int today, uint lastServed, IReadOnlyList<Served> page)
{
    private readonly List<OpenedNote> _notes = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Seen> _seen = [.. place.Seen];
    private readonly HashSet<uint> _refused = [];
    private uint _last = place.Last;

    public Received Receive()
    {
        for (var index = 0; index < page.Count; index++)
            Take(index);
        var reached = page.Select(served => served.Counter).Append(_last).Max();
        if (lastServed > reached)
            Missing(Reason.Truncated, reached + 1, lastServed, page);
        if (lastServed < place.Last)
            _findings.Add(new(Reason.RolledBack, lastServed + 1, place.Last));
        return new(_notes, _findings, _last);
    }

    private void Take(int index)
    {
        var (counter, bytes) = page[index];
        var (note, reason) = SealedNote.Open(link, bytes);
        reason ??= Fault(index, note!);
        if (reason is { } fault)
            _findings.Add(new(fault, counter, counter));
        if (note is not null && reason is null or Reason.Forked)
        {
            _notes.Add(note!);
            Keep(note!);
        }
        else if (note is not null && reason == Reason.Replayed && note.Position.Counter > _last)
            Keep(note);
        else
            _refused.Add(counter);
    }

    private Reason? Fault(int index, OpenedNote note)
    {
        var counter = page[index].Counter;
        if (note.Position.Direction != direction)
            return Reason.WrongDirection;
        if (_seen.Any(seen => seen.Hash == Secrets.Text(note.Hash)))
            return Reason.Replayed;
        var earlier = page.Take(index + 1).Select(served => served.Counter).ToHashSet();
        var isOutOfTurn = page.Skip(index + 1).Any(later => later.Counter > _last && later.Counter < counter && !earlier.Contains(later.Counter));
        if (note.Position.Counter != counter || isOutOfTurn)
            return Reason.OutOfOrder;
        var isSaidBefore = _seen.Any(seen => seen.Id == Secrets.Text(note.Note.Id));
        if (counter <= _last)
            return !isSaidBefore && _seen.Any(seen => seen.Counter == counter) ? Reason.Forked : Reason.Replayed;

        var missing = Enumerable.Range((int)_last + 1, (int)(counter - _last - 1)).Select(number => (uint)number).Where(number => !_refused.Contains(number)).ToList();
        if (missing.Count > 0)
            Missing(Reason.Dropped, missing[0], missing[^1], page.Take(index + 1));
        if (isSaidBefore)
            return Reason.Replayed;
        var before = _seen.Where(seen => seen.Counter == counter - 1).Select(seen => seen.Hash).ToList();
        var isAnew = !note.Position.Previous.AsSpan().ContainsAnyExcept((byte)0);
        return before.Count == 0 || isAnew || before.Contains(Secrets.Text(note.Position.Previous)) ? null : Reason.Forked;
    }

    private void Missing(Reason reason, uint from, uint to, IEnumerable<Served> served)
    {
        var isLongAgo = place.LookedOn is not { } day || today - day >= 29;
        var isTooOld = isLongAgo && !served.Any(note => note.Counter < from);
        _findings.Add(new(isTooOld ? Reason.TooOld : reason, from, to));
        if (isTooOld)
            _last = to;
    }

    private void Keep(OpenedNote note)
    {
        _last = Math.Max(_last, note.Position.Counter);
        _seen.Add(new(note.Position.Counter, Secrets.Text(note.Hash), Secrets.Text(note.Note.Id)));
    }
}
