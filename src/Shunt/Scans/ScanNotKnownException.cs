using Shunt.Misuse;

namespace Shunt.Scans;

/// <summary>What a scan finds is not known yet: nothing was deployed and no traffic moved; the scan goes on; exit code 7.</summary>
[Refusal("What a scan finds is not known, and so the version is not known to be good: end the command, and run it again later.")]
public sealed class ScanNotKnownException : ReleaseException
{
    /// <summary>Says what is waited for.</summary>
    /// <param name="subject">What is scanned.</param>
    /// <param name="detail">How far the scan is, as a clause.</param>
    public ScanNotKnownException(string subject, string detail)
        : base(ExitCode.NeedsAttention, $"Whether {subject} may be deployed is not known yet: {detail}. Nothing was deployed and no traffic moved; the scan goes on. Run the same command again later: it goes on from there.")
    {
    }
}
