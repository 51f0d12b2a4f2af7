using Shunt.Verdicts;

namespace Shunt.Certificates;

/// <summary>Clients that ask an alias in mixed ways, again and again, until they are stopped.</summary>
public interface ITrafficProbe : IAsyncDisposable
{
    /// <value>How long it has run.</value>
    TimeSpan Elapsed { get; }

    /// <summary>The requests so far that a version answered: what its counters have of the probe.</summary>
    /// <param name="suffix">The version's suffix.</param>
    Tally Seen(string suffix);

    /// <summary>Stops it, within a second: what is under way by then is not counted.</summary>
    /// <returns>Every request that ended.</returns>
    Task<IReadOnlyList<ProbedRequest>> StopAsync();
}
