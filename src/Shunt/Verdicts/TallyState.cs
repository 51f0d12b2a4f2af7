using Shunt.Platforms;

namespace Shunt.Verdicts;

/// <summary>An instance's requests since a moment, by the counters that a platform shows. A platform that was restarted counts from zero again.</summary>
/// <param name="before">The instance at that moment; null when it was not there.</param>
internal sealed class TallyState(ObservedInstance? before)
{
    private Tally _last = Of(before);

    /// <value>What was counted since.</value>
    public Tally Since { get; private set; }

    /// <summary>Takes a newer look into account; an instance that is not there counts nothing.</summary>
    public void Add(ObservedInstance? seen)
    {
        if (seen is null)
            return;

        var now = Of(seen);
        var isAnew = now.Requests < _last.Requests || now.Failures < _last.Failures;
        Since = Since.Plus(isAnew ? now : new Tally(now.Requests - _last.Requests, now.Failures - _last.Failures));
        _last = now;
    }

    private static Tally Of(ObservedInstance? seen) => new(seen?.Requests ?? 0, seen?.Failures ?? 0);
}
