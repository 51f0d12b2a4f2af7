using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Sessions;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Interleavings;

/// <summary>What holds at the end of every schedule, and after the next command, whatever happened in it.</summary>
internal sealed class Order(Situation situation)
{
    /// <summary>Looks at an execution and lets the next command run.</summary>
    public void Check(Execution execution) => CheckAsync(execution.Shared, execution.Processes).GetAwaiter().GetResult();

    /// <summary>The same of any processes that have ended or died.</summary>
    public async Task CheckAsync(Shared shared, IReadOnlyList<Process> processes)
    {
        foreach (var process in processes.Where(process => process.Failure is not (null or ReleaseException) or LedgerDamagedException))
            throw new InvalidOperationException($"{process.Name} ended with {process.Failure}");

        RequireNothingLost(shared);
        var audit = await LedgerAudit.ReadAsync(shared.Store, Situation.Target, default);
        audit.RequireWhole(Situation.Target);
        RequireOneAtATime(audit.Entries);
        RequireTold(processes, audit.Entries);

        var context = situation.After(shared);
        await (await ReleaseSession.OpenAsync(context, default)).DisposeAsync();

        await RequireOldOrNewAsync(context);
        (await LedgerAudit.ReadAsync(shared.Store, Situation.Target, default)).RequireWhole(Situation.Target);
    }

    private void RequireNothingLost(Shared shared)
    {
        var entries = shared.Store.EntriesOf(Situation.Target);
        Assert.Equal(situation.Entries + shared.Appended.Count, entries.Count);
        Assert.All(shared.Appended, appended => Assert.Equal(appended.Content, entries[appended.Number]));
    }

    // What was written under a lease was written while it was the only one, and one run began after the other had ended.
    private static void RequireOneAtATime(IReadOnlyList<LedgerEntry> entries)
    {
        var state = TargetState.Empty;
        foreach (var entry in entries)
        {
            if (entry.Epoch > 0 && entry.Fact is not LeaseAcquired)
                Assert.True(state.Lease?.Epoch == entry.Epoch, $"Entry {entry.Number} was written under lease {entry.Epoch}, and {state.Lease?.Epoch.ToString() ?? "none"} was held.");
            if (entry.Fact is RunIntended)
                Assert.True(state.Component("app").Open is null, $"Entry {entry.Number} begins a run while another is open.");

            state = state.After(entry);
        }
    }

    // Who was told that its release is done finds it in the ledger, once.
    private static void RequireTold(IReadOnlyList<Process> processes, IReadOnlyList<LedgerEntry> entries)
    {
        foreach (var process in processes)
        {
            var version = World.Placed(Situation.Version(process.Author.Process));
            var began = entries.Count(entry => entry.By == process.Author && entry.Fact is RunIntended);
            var arrived = entries.Count(entry => entry.Fact is TakenLive taken && taken.Live == version);
            Assert.InRange(began, 0, 1);
            Assert.InRange(arrived, process is { HasEnded: true, IsDead: false, Failure: null } ? 1 : 0, 1);
        }
    }

    private static async Task RequireOldOrNewAsync(ReleaseContext context)
    {
        var state = await context.Ledger.LoadAsync(default);
        var observed = await context.ObserveAsync(default);
        var serving = observed.Serving("app")?.Suffix;
        Assert.Null(state.Lease);
        Assert.Equal(state.Component("app").Live?.Version.Suffix, serving);
        Assert.NotNull(serving);
        Assert.True(state.Component("app").Open is not { } open || observed.Share(context.Instance(open.To!)) == 0, "A run that takes traffic is open.");
    }
}
