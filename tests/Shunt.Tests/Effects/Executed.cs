using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Effects;

/// <summary>What was done to a target, read from its ledger alone, and whether a change of the platform is part of it.</summary>
internal static class Executed
{
    /// <summary>The effects that were seen done after an entry, one line each, in order.</summary>
    public static async Task<IReadOnlyList<string>> SinceAsync(World world, int number)
    {
        var ledger = world.Context().Ledger;
        await ledger.LoadAsync(default);
        List<string> lines = [];
        var before = TargetState.Empty;
        foreach (var entry in ledger.Entries)
        {
            var after = before.After(entry);
            var (open, now) = (before.Component("app").Open, after.Component("app").Open);
            if (entry.Number > number && open?.Next is { } next && next.IsDoneBy(entry.Fact))
            {
                Assert.True(now is null || now.Done == open.Done + 1);
                lines.Add(next.Describe());
            }

            before = after;
        }

        return lines;
    }

    /// <summary>Whether a changing call of the platform is what an effect is for.</summary>
    public static bool Explains(Effect effect, string change) => effect switch
    {
        StartInstance start => Is(change, "start", start.Version) || Is(change, "retain", start.Version),
        HoldAlias => change == "hold app.prod",
        GrowInstance grow => Is(change, "start", grow.Version) || Is(change, "retain", grow.Version),
        ShrinkInstance shrink => Is(change, "shrink", shrink.Version),
        MoveAlias move => change.StartsWith($"route app.prod {move.To.Suffix}={move.Percent}", StringComparison.Ordinal)
            || change == $"route app.prod {move.To.Suffix}=100",
        ReturnAlias back => change == $"route app.prod {back.To.Suffix}=100" || change == $"route app.prod {back.From.Suffix}=100"
            || Is(change, "start", back.To) || Is(change, "retain", back.To),
        LeaveAlias left => change == $"route app.prod {left.Version.Suffix}=100",
        RetainInstance kept => Is(change, "drain", kept.Version) || Is(change, "retain", kept.Version) || Is(change, "end", kept.Version),
        EndInstance end => Is(change, "drain", end.Version) || Is(change, "end", end.Version),
        CloseWindow close => Is(change, "drain", close.Version) || Is(change, "end", close.Version),
        RemoveTarget => change == "tear down prod",
        _ => false,
    };

    private static bool Is(string change, string verb, Placed version) =>
        change.StartsWith($"{verb} app-{version.Suffix}.prod", StringComparison.Ordinal);
}
