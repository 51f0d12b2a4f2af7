namespace Bench.Verdicts;

/// <summary>How the steps of a case ended.</summary>
/// <param name="Worse">How many were called worse.</param>
/// <param name="NoWorse">How many were called no worse.</param>
/// <param name="Undecided">How many were neither.</param>
/// <param name="Median">The median of the new version's requests before a verdict; a dash when there was none.</param>
sealed record Count(int Worse, int NoWorse, int Undecided, string Median)
{
    /// <summary>How many verdicts were wrong.</summary>
    /// <param name="truth">What is true of the version.</param>
    public int Wrong(Truth truth) => truth == Truth.NoWorse ? Worse : NoWorse;
}
