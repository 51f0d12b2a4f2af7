using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class DetailedStatus : ConstantClass
{
    /// <value>On the wire: <c>CONFIGURATION_COMPLETE</c>.</value>
    public static readonly DetailedStatus CONFIGURATION_COMPLETE = new("CONFIGURATION_COMPLETE");

    /// <value>On the wire: <c>VALIDATION_FAILED</c>.</value>
    public static readonly DetailedStatus VALIDATION_FAILED = new("VALIDATION_FAILED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public DetailedStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static DetailedStatus FindValue(string value) => FindValue<DetailedStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator DetailedStatus(string value) => FindValue(value);
}
