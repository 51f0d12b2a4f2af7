using System.Collections.Concurrent;
using System.Globalization;
using Tests;
using Xunit.Abstractions;

namespace Acceptance;

/// <summary>
/// A build is interrupted at random moments, before, while and after it starts processes that do not want to end. <c>INTERRUPT_SEED</c>
/// draws the same moments again.
/// </summary>
public sealed class InterruptedBuildTests(ITestOutputHelper output)
{
    private const int Times = 100;
    private const int AtOnce = 4;
    private const int LongestMilliseconds = 400;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    // Only Linux tells whose an orphan was.
    private static readonly string[] Targets = ["Plain", "Stubborn", "Groups", "Direct", .. OperatingSystem.IsLinux() ? ["Orphans"] : Array.Empty<string>()];

    [Fact]
    public async Task A_hundred_interrupts_leave_no_process_behind_and_the_right_exit_code()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("INTERRUPT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"INTERRUPT_SEED={seed}");
        var faults = new ConcurrentBag<string>();

        await Parallel.ForAsync(0, Times, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            if (await FaultAsync(unchecked((seed * 7919) + number)) is { } fault)
                faults.Add($"{number}: {fault}");
        });

        Assert.True(faults.IsEmpty, $"INTERRUPT_SEED={seed}\n{string.Join("\n\n", faults)}");
    }

    // What is wrong after one interrupt; null for nothing.
    private static async Task<string?> FaultAsync(int seed)
    {
#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that an interrupt can be repeated, and no secret is made of it
        var random = new Random(seed);
        var targets = random.GetItems(Targets, 3);
        var signal = random.Next(2) == 0 ? NestedRun.Interrupt : NestedRun.Terminate;
        var isLate = random.Next(4) > 0;
        var moment = TimeSpan.FromMilliseconds(random.Next(LongestMilliseconds));
#pragma warning restore CA5394
        using var run = NestedRun.Start([.. targets.Distinct(), "Tidy", "--parallel", "3"]);
        if (isLate)
            await run.Narrated;
        await Task.Delay(moment, TimeProvider.System);
        var began = TimeProvider.System.GetTimestamp();

        run.Signal(signal);
        var exitCode = await run.EndAsync();

        var taken = TimeProvider.System.GetElapsedTime(began);
        var survivors = run.Children();
        return survivors.Count == 0 && exitCode == 128 + signal && taken < Limit
            ? null
            : $"signal {signal} to {string.Join('+', targets)} {(isLate ? "after its first line" : "after its start")} + {moment.TotalMilliseconds} ms: "
                + $"exit code {exitCode} after {taken.TotalSeconds:0.0} s, {survivors.Count} survivors\n{string.Join('\n', survivors)}\n{run.Narration}";
    }
}
