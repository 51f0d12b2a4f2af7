using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class ScanStatus : ConstantClass
{
    /// <value>On the wire: <c>IN_PROGRESS</c>.</value>
    public static readonly ScanStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <value>On the wire: <c>COMPLETE</c>.</value>
    public static readonly ScanStatus COMPLETE = new("COMPLETE");

    /// <value>On the wire: <c>FAILED</c>.</value>
    public static readonly ScanStatus FAILED = new("FAILED");

    /// <value>On the wire: <c>UNSUPPORTED_IMAGE</c>.</value>
    public static readonly ScanStatus UNSUPPORTED_IMAGE = new("UNSUPPORTED_IMAGE");

    /// <value>On the wire: <c>ACTIVE</c>.</value>
    public static readonly ScanStatus ACTIVE = new("ACTIVE");

    /// <value>On the wire: <c>PENDING</c>.</value>
    public static readonly ScanStatus PENDING = new("PENDING");

    /// <value>On the wire: <c>SCAN_ELIGIBILITY_EXPIRED</c>.</value>
    public static readonly ScanStatus SCAN_ELIGIBILITY_EXPIRED = new("SCAN_ELIGIBILITY_EXPIRED");

    /// <value>On the wire: <c>FINDINGS_UNAVAILABLE</c>.</value>
    public static readonly ScanStatus FINDINGS_UNAVAILABLE = new("FINDINGS_UNAVAILABLE");

    /// <value>On the wire: <c>LIMIT_EXCEEDED</c>.</value>
    public static readonly ScanStatus LIMIT_EXCEEDED = new("LIMIT_EXCEEDED");

    /// <value>On the wire: <c>IMAGE_ARCHIVED</c>.</value>
    public static readonly ScanStatus IMAGE_ARCHIVED = new("IMAGE_ARCHIVED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ScanStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ScanStatus FindValue(string value) => FindValue<ScanStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ScanStatus(string value) => FindValue(value);
}
