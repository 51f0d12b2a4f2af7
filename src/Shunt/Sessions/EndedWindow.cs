using Shunt.Ledger.Facts;

namespace Shunt.Sessions;

/// <summary>
/// Records that the previous version's instance has ended. A platform ends it by itself when its retain window is over, and nobody is
/// there to write it down; the next session is.
/// </summary>
internal static class EndedWindow
{
    /// <summary>Records it if it is so. An instance that a platform which does not run may bring back has not ended before its window has.</summary>
    internal static async Task RecordAsync(ReleaseSession session, CancellationToken cancellation)
    {
        var context = session.Context;
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Previous is not { } previous)
            return;

        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var mayComeBack = observed.Instances.Count == 0 && state.RetainedUntil > context.Time.GetUtcNow();
        if (observed.Find(context.Instance(previous)) is null && !mayComeBack)
            await session.RecordAsync(new Retired(context.Component.Name, previous), cancellation).ConfigureAwait(false);
    }
}
