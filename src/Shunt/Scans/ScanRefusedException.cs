using Shunt.Misuse;

namespace Shunt.Scans;

/// <summary>A scan found something that is not allowed: no image was stored and no traffic moved, or nothing was committed; exit code 4.</summary>
[Refusal("A scan found what must not ship: name it in 'Environments.Allowed', with a reason and a day, or let it end the command.")]
public sealed class ScanRefusedException : ReleaseException
{
    /// <summary>How many findings a message lists; the report has all.</summary>
    public const int MostShown = 10;

    private ScanRefusedException(ScanVerdict verdict, string subject, string outcome, string report)
        : base(ExitCode.Refused, Describe(verdict, subject, outcome, report)) => Verdict = verdict;

    /// <value>What the scan came to.</value>
    public ScanVerdict Verdict { get; }

    /// <summary>A release that ends here.</summary>
    /// <param name="verdict">What the scan came to.</param>
    /// <param name="subject">What was scanned.</param>
    /// <param name="report">The file with all findings.</param>
    public static ScanRefusedException ForRelease(ScanVerdict verdict, string subject, string report)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(
            verdict, subject, "No image was stored and no traffic moved. Mend it (a secret that was committed is known: make it useless first)", $" Report: {report}");
    }

    /// <summary>A release that ends after its image was stored and sent.</summary>
    /// <param name="verdict">What the scan came to.</param>
    /// <param name="subject">What was scanned.</param>
    /// <param name="report">The file with all findings.</param>
    public static ScanRefusedException ForDeployment(ScanVerdict verdict, string subject, string report)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(verdict, subject, "Nothing was deployed and no traffic moved. Mend it", $" Report: {report}");
    }

    /// <summary>A commit that is not made.</summary>
    /// <param name="verdict">What the scan came to.</param>
    public static ScanRefusedException ForCommit(ScanVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(verdict, "What is staged", "Nothing was committed. Take it out", report: "");
    }

    private static string Describe(ScanVerdict verdict, string subject, string outcome, string report)
    {
        var lines = verdict.Refused.Take(MostShown).Select(pair => $"\n  - {pair.Finding}{(pair.Ended is { } ended ? $"; it was allowed until {ended.Until:yyyy-MM-dd}" : "")}");
        var more = verdict.Refused.Count > MostShown ? $"\n  and {verdict.Refused.Count - MostShown} more" : "";
        var count = verdict.Refused.Count == 1 ? "1 finding" : $"{verdict.Refused.Count} findings";
        return $"{subject} did not pass the {verdict.Scan}: {count}. {outcome}, or allow it in Environments.cs with a reason and a day.{report}{string.Concat(lines)}{more}";
    }
}
