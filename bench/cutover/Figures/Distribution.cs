namespace Bench.Cutover.Figures;

/// <summary>Times, of which shares are asked for.</summary>
sealed class Distribution
{
    private readonly List<long> _times = [];
    private bool _isSorted;

    /// <value>How many.</value>
    public int Count => _times.Count;

    /// <value>The longest; 0 when there is none.</value>
    public TimeSpan Longest => Quantile(1);

    /// <summary>Adds one.</summary>
    /// <param name="begun">Its beginning, a timestamp.</param>
    /// <param name="ended">Its end.</param>
    public void Add(long begun, long ended)
    {
        _times.Add(TimeProvider.System.GetElapsedTime(begun, ended).Ticks);
        _isSorted = false;
    }

    /// <summary>What a share of the times did not exceed; 0 when there is none.</summary>
    /// <param name="share">The share: 0 to 1.</param>
    public TimeSpan Quantile(double share)
    {
        if (_times.Count == 0)
            return TimeSpan.Zero;
        if (!_isSorted)
            _times.Sort();
        _isSorted = true;
        return new TimeSpan(_times[Math.Max(0, (int)Math.Ceiling(share * _times.Count) - 1)]);
    }
}
