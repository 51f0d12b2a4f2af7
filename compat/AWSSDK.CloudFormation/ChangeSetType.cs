using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ChangeSetType : ConstantClass
{
    /// <value>On the wire: <c>CREATE</c>.</value>
    public static readonly ChangeSetType CREATE = new("CREATE");

    /// <value>On the wire: <c>UPDATE</c>.</value>
    public static readonly ChangeSetType UPDATE = new("UPDATE");

    /// <value>On the wire: <c>IMPORT</c>.</value>
    public static readonly ChangeSetType IMPORT = new("IMPORT");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ChangeSetType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ChangeSetType FindValue(string value) => FindValue<ChangeSetType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ChangeSetType(string value) => FindValue(value);
}
