using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class ComparisonOperator : ConstantClass
{
    /// <value>On the wire: <c>GreaterThanOrEqualToThreshold</c>.</value>
    public static readonly ComparisonOperator GreaterThanOrEqualToThreshold = new("GreaterThanOrEqualToThreshold");

    /// <value>On the wire: <c>GreaterThanThreshold</c>.</value>
    public static readonly ComparisonOperator GreaterThanThreshold = new("GreaterThanThreshold");

    /// <value>On the wire: <c>LessThanThreshold</c>.</value>
    public static readonly ComparisonOperator LessThanThreshold = new("LessThanThreshold");

    /// <value>On the wire: <c>LessThanOrEqualToThreshold</c>.</value>
    public static readonly ComparisonOperator LessThanOrEqualToThreshold = new("LessThanOrEqualToThreshold");

    /// <value>On the wire: <c>LessThanLowerOrGreaterThanUpperThreshold</c>.</value>
    public static readonly ComparisonOperator LessThanLowerOrGreaterThanUpperThreshold = new("LessThanLowerOrGreaterThanUpperThreshold");

    /// <value>On the wire: <c>LessThanLowerThreshold</c>.</value>
    public static readonly ComparisonOperator LessThanLowerThreshold = new("LessThanLowerThreshold");

    /// <value>On the wire: <c>GreaterThanUpperThreshold</c>.</value>
    public static readonly ComparisonOperator GreaterThanUpperThreshold = new("GreaterThanUpperThreshold");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ComparisonOperator(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ComparisonOperator FindValue(string value) => FindValue<ComparisonOperator>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ComparisonOperator(string value) => FindValue(value);
}
