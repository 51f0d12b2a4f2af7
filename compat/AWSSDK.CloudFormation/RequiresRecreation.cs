using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class RequiresRecreation : ConstantClass
{
    /// <value>On the wire: <c>Never</c>.</value>
    public static readonly RequiresRecreation Never = new("Never");

    /// <value>On the wire: <c>Conditionally</c>.</value>
    public static readonly RequiresRecreation Conditionally = new("Conditionally");

    /// <value>On the wire: <c>Always</c>.</value>
    public static readonly RequiresRecreation Always = new("Always");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public RequiresRecreation(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static RequiresRecreation FindValue(string value) => FindValue<RequiresRecreation>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator RequiresRecreation(string value) => FindValue(value);
}
