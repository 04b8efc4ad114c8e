using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

public sealed class WindowCountersTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Passes_exactly_the_limit_in_each_window()
    {
        var counters = new WindowCounters(4, limit: 3, Minute, _time);
        for (var window = 0; window < 5; window++)
        {
            Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => counters.TryTake(1, out TimeSpan _)));
            _time.Advance(Minute);
        }
    }

    [Fact]
    public void Takes_back_what_it_counted_and_never_more()
    {
        var counters = new WindowCounters(1, limit: 2, Minute, _time);
        counters.GiveBack(0);
        Assert.Equal(2, Enumerable.Range(0, 5).Count(_ => counters.TryTake(0, out TimeSpan _)));
        counters.GiveBack(0);
        Assert.Equal(1, Enumerable.Range(0, 5).Count(_ => counters.TryTake(0, out TimeSpan _)));

        // What was counted in the window before is not taken from this one.
        _time.Advance(Minute);
        counters.GiveBack(0);
        Assert.Equal(2, Enumerable.Range(0, 5).Count(_ => counters.TryTake(0, out TimeSpan _)));
    }

    [Fact]
    public void Counts_each_bucket_alone()
    {
        var counters = new WindowCounters(2, limit: 1, Minute, _time);

        Assert.True(counters.TryTake(0, out _));
        Assert.False(counters.TryTake(0, out _));
        Assert.True(counters.TryTake(1, out _));
    }

    [Theory]
    [InlineData(0, 60_000)]
    [InlineData(1, 59_999)]
    [InlineData(59_999, 1)]
    public void Says_how_long_until_the_window_ends(int passed, int left)
    {
        var counters = new WindowCounters(1, limit: 1, Minute, _time);
        _time.Advance(TimeSpan.FromMilliseconds(passed));
        counters.TryTake(0, out _);

        Assert.False(counters.TryTake(0, out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(left), wait);
        _time.Advance(wait);
        Assert.True(counters.TryTake(0, out _));
    }

    [Fact]
    public void Does_not_let_a_refused_request_lengthen_the_wait()
    {
        var counters = new WindowCounters(1, limit: 1, Minute, _time);
        counters.TryTake(0, out _);
        for (var i = 0; i < 1_000; i++)
            counters.TryTake(0, out _);
        _time.Advance(Minute);

        Assert.True(counters.TryTake(0, out _));
    }

    [Fact]
    public void Starts_again_after_years_without_a_request()
    {
        var counters = new WindowCounters(1, limit: 1, TimeSpan.FromSeconds(1), _time);
        counters.TryTake(0, out _);
        _time.Advance(TimeSpan.FromDays(3_650));

        Assert.True(counters.TryTake(0, out _));
        Assert.False(counters.TryTake(0, out _));
    }

    [Fact]
    public void Is_exact_under_64_threads()
    {
        var counters = new WindowCounters(1, limit: 10_000, Minute, _time);
        var passed = 0;
        var start = new Barrier(64);
        var threads = Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < 1_000; i++)
            {
                if (counters.TryTake(0, out TimeSpan _))
                    Interlocked.Increment(ref passed);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(10_000, passed);
    }
}
