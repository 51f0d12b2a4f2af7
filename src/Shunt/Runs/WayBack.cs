using Shunt.Effects;
using Shunt.Hooks;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Runs;

/// <summary>How a run is undone: each effect that may have happened, the last first, says what takes it back.</summary>
internal static class WayBack
{
    /// <summary>The effects that undo a run as far as it came. Writes nothing.</summary>
    internal static async Task<IReadOnlyList<Effect>> OfAsync(ReleaseContext context, OpenRun run, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        List<Effect> way = [];
        foreach (var effect in run.Effects!.Take(run.Done + 1).Reverse())
        {
            foreach (var undo in await effect.UndoAsync(context, cancellation).ConfigureAwait(false))
            {
                if (!way.Contains(undo) && !(undo is EndInstance end && GoesOnServing(end)))
                    way.Add(undo);
            }
        }

        return way.OfType<ReturnAlias>().FirstOrDefault() is { } back ? [.. way, .. RunHook.At(context, ReleaseStep.Rollback, HookMoment.After, back.To)] : way;

        // What the alias leads to and is not led away from runs on.
        bool GoesOnServing(EndInstance end) =>
            way.OfType<LeaveAlias>().Any(left => left.Version == end.Version)
            || (observed.Share(context.Instance(end.Version)) > 0 && !way.OfType<ReturnAlias>().Any(back => back.From == end.Version)
                && !way.OfType<HoldAlias>().Any(held => held.From == end.Version));
    }
}
