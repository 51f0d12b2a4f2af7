using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class ScanBy : ConstantClass
{
    /// <value>On the wire: <c>TimestampDescending</c>.</value>
    public static readonly ScanBy TimestampDescending = new("TimestampDescending");

    /// <value>On the wire: <c>TimestampAscending</c>.</value>
    public static readonly ScanBy TimestampAscending = new("TimestampAscending");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ScanBy(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ScanBy FindValue(string value) => FindValue<ScanBy>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ScanBy(string value) => FindValue(value);
}
