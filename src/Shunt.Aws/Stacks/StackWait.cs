using Shunt.Narration;

namespace Shunt.Aws.Stacks;

/// <summary>A wait for CloudFormation, with a limit over all of its looks and a heartbeat.</summary>
internal sealed class StackWait(string stack, TimeSpan limit, TimeSpan interval, TimeSpan heartbeat, INarrator narrator, TimeProvider clock)
{
    private readonly long _begun = clock.GetTimestamp();
    private TimeSpan _told;

    /// <value>How long it may take.</value>
    public TimeSpan Limit => limit;

    /// <value>What is left of the limit; never less than nothing.</value>
    public TimeSpan Rest => limit > Waited ? limit - Waited : TimeSpan.Zero;

    private TimeSpan Waited => clock.GetElapsedTime(_begun);

    /// <summary>Waits for the next look.</summary>
    /// <param name="state">What the last one found.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the limit is reached: then what is waited for is still under way, and nothing is known about its end.</returns>
    public async Task<bool> NextAsync(StackState state, CancellationToken cancellation)
    {
        if (Rest == TimeSpan.Zero)
            return false;

        if (Waited - _told >= heartbeat)
        {
            _told = Waited;
            narrator.Wait($"waiting for stack '{stack}', which is {(state.StatusName.Length > 0 ? state.StatusName : "not there yet")}", Rest);
        }

        await Task.Delay(Rest < interval ? Rest : interval, clock, cancellation).ConfigureAwait(false);
        return true;
    }
}
