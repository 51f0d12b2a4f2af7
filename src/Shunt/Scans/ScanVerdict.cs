using Shunt.Images;

namespace Shunt.Scans;

/// <summary>What a scan came to: what it found, less what is allowed.</summary>
public sealed record ScanVerdict
{
    private ScanVerdict(string scan, IReadOnlyList<(ScanFinding, Allowance?)> refused, IReadOnlyList<(ScanFinding, Allowance)> allowed)
    {
        Scan = scan;
        Refused = refused;
        Allowed = allowed;
    }

    /// <value>The scan, as the check is called.</value>
    public string Scan { get; }

    /// <value>What stops the release, each with the allowance that it had and that has ended, if any.</value>
    public IReadOnlyList<(ScanFinding Finding, Allowance? Ended)> Refused { get; }

    /// <value>What is allowed, and why.</value>
    public IReadOnlyList<(ScanFinding Finding, Allowance By)> Allowed { get; }

    /// <summary>Weighs findings against allowances.</summary>
    /// <param name="scan">The scan, as the check is called.</param>
    /// <param name="findings">What it found.</param>
    /// <param name="allowances">What is allowed.</param>
    /// <param name="today">The day, in UTC.</param>
    public static ScanVerdict Of(string scan, IReadOnlyList<ScanFinding> findings, IReadOnlyList<Allowance> allowances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(allowances);

        var weighed = findings
            .Select(finding => (Finding: finding, By: allowances.Where(allowance => allowance.Rule == finding.Rule && allowance.Where == finding.Where).MaxBy(allowance => allowance.Until)))
            .ToList();
        return new ScanVerdict(
            scan,
            [.. weighed.Where(pair => pair.By is null || pair.By.Until < today)],
            [.. weighed.Where(pair => pair.By is not null && pair.By.Until >= today).Select(pair => (pair.Finding, pair.By!))]);
    }

    /// <summary>The check that the scan was, when nothing stops the release.</summary>
    /// <param name="subject">What was scanned, such as <c>'app 0123456789ab'</c>.</param>
    /// <param name="looked">What was looked at, such as <c>912 files</c>.</param>
    /// <param name="report">The file with all findings.</param>
    /// <exception cref="ScanRefusedException">Something was found that is not allowed.</exception>
    public Check Require(string subject, string looked, string report) =>
        Refused.Count > 0 ? throw ScanRefusedException.ForRelease(this, subject, report) : Passed(looked);

    /// <summary>The check that the scan was, of an image that is stored and sent already, when nothing stops the release.</summary>
    /// <param name="subject">What was scanned, such as <c>'app 0123456789ab'</c>.</param>
    /// <param name="looked">What was looked at, such as <c>2 platforms</c>.</param>
    /// <param name="report">The file with all findings.</param>
    /// <exception cref="ScanRefusedException">Something was found that is not allowed.</exception>
    public Check RequireForDeployment(string subject, string looked, string report) =>
        Refused.Count > 0 ? throw ScanRefusedException.ForDeployment(this, subject, report) : Passed(looked);

    /// <summary>Lets a commit be made when nothing stops it.</summary>
    /// <exception cref="ScanRefusedException">Something was found that is not allowed.</exception>
    public void RequireForCommit()
    {
        if (Refused.Count > 0)
            throw ScanRefusedException.ForCommit(this);
    }

    private Check Passed(string looked) => new(
        Scan, CheckOutcome.Passed, $"{looked}, {(Allowed.Count == 0 ? "nothing found" : $"{Allowed.Count} allowed until {Allowed.Min(pair => pair.By.Until):yyyy-MM-dd} at the earliest")}");
}
