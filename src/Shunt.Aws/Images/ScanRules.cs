namespace Shunt.Aws.Images;

/// <summary>What follows from how far ECR says that a scan is. Only what it calls done is.</summary>
/// <remarks>Amazon ECR API reference, data type <c>ImageScanStatus</c>.</remarks>
internal static class ScanRules
{
    /// <summary>The next step.</summary>
    /// <param name="status">What ECR calls it; null when it knows of no scan.</param>
    public static ScanNext Decide(string? status) => status switch
    {
        // ACTIVE: the enhanced scan was made, and goes on with each new advisory.
        "COMPLETE" or "ACTIVE" => ScanNext.Read,
        "IN_PROGRESS" or "PENDING" => ScanNext.Wait,
        null => ScanNext.Expect,

        // FAILED, UNSUPPORTED_IMAGE, SCAN_ELIGIBILITY_EXPIRED, FINDINGS_UNAVAILABLE, LIMIT_EXCEEDED, IMAGE_ARCHIVED, and what nobody has heard of.
        _ => ScanNext.GiveUp,
    };
}
