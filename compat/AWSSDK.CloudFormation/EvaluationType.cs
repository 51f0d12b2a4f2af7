using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class EvaluationType : ConstantClass
{
    /// <value>On the wire: <c>Static</c>.</value>
    public static readonly EvaluationType Static = new("Static");

    /// <value>On the wire: <c>Dynamic</c>.</value>
    public static readonly EvaluationType Dynamic = new("Dynamic");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public EvaluationType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static EvaluationType FindValue(string value) => FindValue<EvaluationType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator EvaluationType(string value) => FindValue(value);
}
