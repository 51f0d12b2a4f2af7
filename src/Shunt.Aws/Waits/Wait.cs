using Shunt.Narration;

namespace Shunt.Aws.Waits;

/// <summary>
/// A wait for what AWS does in its own time: whoever waits asks, and has what it asked for or asks for the next turn, until the limit over all of its turns is
/// reached. It begins when it is made.
/// </summary>
/// <param name="limit">How long it may take.</param>
/// <param name="narrator">Who hears that it goes on.</param>
/// <param name="clock">Measures it.</param>
internal sealed class Wait(TimeSpan limit, INarrator narrator, TimeProvider clock)
{
    /// <summary>The default of <see cref="Interval"/>.</summary>
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(3);

    /// <summary>The default of <see cref="Heartbeat"/>.</summary>
    public static readonly TimeSpan DefaultHeartbeat = TimeSpan.FromSeconds(15);

    private readonly long _begun = clock.GetTimestamp();
    private TimeSpan _told;

    /// <value>How long it is from one turn to the next; the last turn comes at the limit, however little is left of it. Default 3 s.</value>
    public TimeSpan Interval { get; init; } = DefaultInterval;

    /// <value>How long nothing is heard of it. Default 15 s.</value>
    public TimeSpan Heartbeat { get; init; } = DefaultHeartbeat;

    /// <value>How long it may take.</value>
    public TimeSpan Limit => limit;

    /// <value>How long it has taken.</value>
    public TimeSpan Waited => clock.GetElapsedTime(_begun);

    /// <value>What is left of the limit; never less than nothing.</value>
    public TimeSpan Rest => limit > Waited ? limit - Waited : TimeSpan.Zero;

    /// <summary>Waits for the next turn, and tells what is waited for when nothing was heard of it for as long as a heartbeat.</summary>
    /// <param name="what">What is waited for and how far it is, as the last turn found it: one line.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the limit is reached: then what is waited for is still under way, and nothing is known about its end.</returns>
    public async Task<bool> NextAsync(string what, CancellationToken cancellation)
    {
        if (Rest == TimeSpan.Zero)
            return false;

        if (Waited - _told >= Heartbeat)
        {
            _told = Waited;
            narrator.Wait(what, Rest);
        }

        await Task.Delay(Rest < Interval ? Rest : Interval, clock, cancellation).ConfigureAwait(false);
        return true;
    }
}
