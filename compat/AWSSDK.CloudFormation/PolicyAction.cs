using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class PolicyAction : ConstantClass
{
    /// <value>On the wire: <c>Delete</c>.</value>
    public static readonly PolicyAction Delete = new("Delete");

    /// <value>On the wire: <c>Retain</c>.</value>
    public static readonly PolicyAction Retain = new("Retain");

    /// <value>On the wire: <c>Snapshot</c>.</value>
    public static readonly PolicyAction Snapshot = new("Snapshot");

    /// <value>On the wire: <c>ReplaceAndDelete</c>.</value>
    public static readonly PolicyAction ReplaceAndDelete = new("ReplaceAndDelete");

    /// <value>On the wire: <c>ReplaceAndRetain</c>.</value>
    public static readonly PolicyAction ReplaceAndRetain = new("ReplaceAndRetain");

    /// <value>On the wire: <c>ReplaceAndSnapshot</c>.</value>
    public static readonly PolicyAction ReplaceAndSnapshot = new("ReplaceAndSnapshot");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public PolicyAction(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static PolicyAction FindValue(string value) => FindValue<PolicyAction>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator PolicyAction(string value) => FindValue(value);
}
