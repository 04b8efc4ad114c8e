using System.Diagnostics;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>Waits for something that is to happen by itself, and fails when it does not.</summary>
internal static class Soon
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static async Task Until(string what, Func<Task<bool>> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"Never came: {what}.");
            await Task.Delay(20, Responses.Patience);
        }
    }

    public static Task Until(string what, Func<bool> isSo) => Until(what, () => Task.FromResult(isSo()));
}
