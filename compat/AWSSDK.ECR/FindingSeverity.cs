using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class FindingSeverity : ConstantClass
{
    /// <value>On the wire: <c>INFORMATIONAL</c>.</value>
    public static readonly FindingSeverity INFORMATIONAL = new("INFORMATIONAL");

    /// <value>On the wire: <c>LOW</c>.</value>
    public static readonly FindingSeverity LOW = new("LOW");

    /// <value>On the wire: <c>MEDIUM</c>.</value>
    public static readonly FindingSeverity MEDIUM = new("MEDIUM");

    /// <value>On the wire: <c>HIGH</c>.</value>
    public static readonly FindingSeverity HIGH = new("HIGH");

    /// <value>On the wire: <c>CRITICAL</c>.</value>
    public static readonly FindingSeverity CRITICAL = new("CRITICAL");

    /// <value>On the wire: <c>UNDEFINED</c>.</value>
    public static readonly FindingSeverity UNDEFINED = new("UNDEFINED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public FindingSeverity(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static FindingSeverity FindValue(string value) => FindValue<FindingSeverity>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator FindingSeverity(string value) => FindValue(value);
}
