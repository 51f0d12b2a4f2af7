using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class Capability : ConstantClass
{
    /// <value>On the wire: <c>CAPABILITY_IAM</c>.</value>
    public static readonly Capability CAPABILITY_IAM = new("CAPABILITY_IAM");

    /// <value>On the wire: <c>CAPABILITY_NAMED_IAM</c>.</value>
    public static readonly Capability CAPABILITY_NAMED_IAM = new("CAPABILITY_NAMED_IAM");

    /// <value>On the wire: <c>CAPABILITY_AUTO_EXPAND</c>.</value>
    public static readonly Capability CAPABILITY_AUTO_EXPAND = new("CAPABILITY_AUTO_EXPAND");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public Capability(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static Capability FindValue(string value) => FindValue<Capability>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator Capability(string value) => FindValue(value);
}
