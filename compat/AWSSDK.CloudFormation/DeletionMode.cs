using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class DeletionMode : ConstantClass
{
    /// <value>On the wire: <c>STANDARD</c>.</value>
    public static readonly DeletionMode STANDARD = new("STANDARD");

    /// <value>On the wire: <c>FORCE_DELETE_STACK</c>.</value>
    public static readonly DeletionMode FORCE_DELETE_STACK = new("FORCE_DELETE_STACK");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public DeletionMode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static DeletionMode FindValue(string value) => FindValue<DeletionMode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator DeletionMode(string value) => FindValue(value);
}
