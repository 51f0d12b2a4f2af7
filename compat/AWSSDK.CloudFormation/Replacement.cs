using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class Replacement : ConstantClass
{
    /// <value>On the wire: <c>True</c>.</value>
    public static readonly Replacement True = new("True");

    /// <value>On the wire: <c>False</c>.</value>
    public static readonly Replacement False = new("False");

    /// <value>On the wire: <c>Conditional</c>.</value>
    public static readonly Replacement Conditional = new("Conditional");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public Replacement(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static Replacement FindValue(string value) => FindValue<Replacement>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator Replacement(string value) => FindValue(value);
}
