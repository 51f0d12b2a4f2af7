using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ChangeType : ConstantClass
{
    /// <value>On the wire: <c>Resource</c>.</value>
    public static readonly ChangeType Resource = new("Resource");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ChangeType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ChangeType FindValue(string value) => FindValue<ChangeType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ChangeType(string value) => FindValue(value);
}
