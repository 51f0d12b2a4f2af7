using Shunt.Narration;
using Shunt.Scans;

namespace Scans;

/// <summary>What scans found, held against what is allowed today.</summary>
static class Weighing
{
    /// <summary>Weighs the findings of a scan, and names those that are allowed.</summary>
    /// <param name="scan">The scan, as the check is called.</param>
    /// <param name="findings">What it found.</param>
    /// <param name="allowed">What is known and lived with.</param>
    /// <param name="narrator">Told of what is allowed.</param>
    /// <exception cref="Shunt.BadUsageException">An allowance has no reason, or reaches too far.</exception>
    public static ScanVerdict Of(string scan, IReadOnlyList<ScanFinding> findings, IReadOnlyList<Allowance> allowed, INarrator narrator)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Allowance.Check(allowed, today);
        var verdict = ScanVerdict.Of(scan, findings, allowed, today);
        foreach (var (finding, by) in verdict.Allowed)
            narrator.Warn($"Allowed until {by.Until:yyyy-MM-dd} ({by.Reason}): {finding}");
        return verdict;
    }
}
