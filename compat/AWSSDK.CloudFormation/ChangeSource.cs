using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ChangeSource : ConstantClass
{
    /// <value>On the wire: <c>ResourceReference</c>.</value>
    public static readonly ChangeSource ResourceReference = new("ResourceReference");

    /// <value>On the wire: <c>ParameterReference</c>.</value>
    public static readonly ChangeSource ParameterReference = new("ParameterReference");

    /// <value>On the wire: <c>ResourceAttribute</c>.</value>
    public static readonly ChangeSource ResourceAttribute = new("ResourceAttribute");

    /// <value>On the wire: <c>DirectModification</c>.</value>
    public static readonly ChangeSource DirectModification = new("DirectModification");

    /// <value>On the wire: <c>Automatic</c>.</value>
    public static readonly ChangeSource Automatic = new("Automatic");

    /// <value>On the wire: <c>NoModification</c>.</value>
    public static readonly ChangeSource NoModification = new("NoModification");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ChangeSource(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ChangeSource FindValue(string value) => FindValue<ChangeSource>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ChangeSource(string value) => FindValue(value);
}
