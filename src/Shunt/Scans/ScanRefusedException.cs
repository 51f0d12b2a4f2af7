namespace Shunt.Scans;

/// <summary>A scan found something that is not allowed. No image was stored and no traffic moved; exit code 4.</summary>
public sealed class ScanRefusedException : ReleaseException
{
    /// <summary>How many findings a message lists; the report has all.</summary>
    public const int MostShown = 10;

    /// <summary>Names what was found.</summary>
    /// <param name="verdict">What the scan came to.</param>
    /// <param name="subject">What was scanned.</param>
    /// <param name="report">The file with all findings.</param>
    public ScanRefusedException(ScanVerdict verdict, string subject, string report)
        : base(ExitCode.Refused, Message(verdict ?? throw new ArgumentNullException(nameof(verdict)), subject, report)) => Verdict = verdict;

    /// <value>What the scan came to.</value>
    public ScanVerdict Verdict { get; }

    private static new string Message(ScanVerdict verdict, string subject, string report)
    {
        var lines = verdict.Refused.Take(MostShown).Select(pair => $"\n  - {pair.Finding}{(pair.Ended is { } ended ? $"; it was allowed until {ended.Until:yyyy-MM-dd}" : "")}");
        var more = verdict.Refused.Count > MostShown ? $"\n  and {verdict.Refused.Count - MostShown} more" : "";
        var count = verdict.Refused.Count == 1 ? "1 finding" : $"{verdict.Refused.Count} findings";
        return $"{subject} did not pass the {verdict.Scan}: {count}. No image was stored and no traffic moved. Mend it (a secret that was committed is known: make it useless first), "
            + $"or allow it in Environments.cs with a reason and a day. Report: {report}{string.Concat(lines)}{more}";
    }
}
