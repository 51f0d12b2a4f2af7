using Shunt.Aws.Stacks;
using Shunt.Platforms;

namespace Shunt.Aws.Fencing;

/// <summary>
/// Keeps releases that were superseded from changing anything. A release changes stacks by a change set that it makes first, then looks at the epoch,
/// and then executes. The next release raises the epoch and then removes every change set that was not executed: so one that was made before
/// is gone, and whoever makes one later finds the newer epoch before executing it.
/// </summary>
/// <param name="target">The target's name.</param>
/// <param name="store">Where the epoch is kept.</param>
/// <param name="api">CloudFormation.</param>
internal sealed class Fence(string target, IEpochStore store, StackApi api)
{
    /// <summary>The newest epoch; 0 when there was none.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public Task<int> SeenAsync(CancellationToken cancellation) => store.ReadAsync(target, cancellation);

    /// <summary>Refuses an older release.</summary>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="StaleEpochException">A newer one has been seen.</exception>
    public async Task CheckAsync(int epoch, CancellationToken cancellation)
    {
        if (await store.ReadAsync(target, cancellation).ConfigureAwait(false) is var seen && seen > epoch)
            throw new StaleEpochException(target, epoch, seen);
    }

    /// <summary>Shuts out every older release.</summary>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="stacks">The target's stacks. What releases stand on is left alone: it is no release's to change.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer one has been seen.</exception>
    public async Task RaiseAsync(int epoch, TargetStacks stacks, CancellationToken cancellation)
    {
        if (await store.RaiseAsync(target, epoch, cancellation).ConfigureAwait(false) is var seen && seen > epoch)
            throw new StaleEpochException(target, epoch, seen);

        var listed = await api.ListAsync($"{stacks.Prefix}-", cancellation).ConfigureAwait(false);
        foreach (var stack in listed.Where(stack => stack.Name == stacks.RoutingName || stack.Name.StartsWith(stacks.ReleasePrefix, StringComparison.Ordinal)))
            await api.DropAllAsync(stack.Name, cancellation).ConfigureAwait(false);
    }
}
