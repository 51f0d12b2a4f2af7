namespace Bench.Images;

/// <summary>All pushes of one subject.</summary>
/// <param name="Name">The subject.</param>
sealed record Row(string Name)
{
    /// <value>Pushes of a clone in which nothing was built, to a repository with nothing in it.</value>
    public List<Measurement> First { get; } = [];

    /// <value>Pushes after a change of one line.</value>
    public List<Measurement> Change { get; } = [];

    /// <value>Pushes after another such change, by a build that finds no server of an earlier one.</value>
    public List<Measurement> Cold { get; } = [];

    /// <summary>The median time in seconds.</summary>
    public static double Seconds(IReadOnlyList<Measurement> pushes) => Middle(pushes.Select(push => push.Time.TotalSeconds));

    /// <summary>The median number of bytes, in KiB.</summary>
    public static double Kibibytes(IReadOnlyList<Measurement> pushes) => Middle(pushes.Select(push => push.Bytes / 1024.0));

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
