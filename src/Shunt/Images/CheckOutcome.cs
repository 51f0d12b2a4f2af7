namespace Shunt.Images;

/// <summary>How a check of a version ended.</summary>
public enum CheckOutcome
{
    /// <summary>It ran and found nothing wrong.</summary>
    Passed,

    /// <summary>It was left out on request (<c>--skip_slow_scans</c>); the manifest stays incomplete.</summary>
    Skipped,
}
