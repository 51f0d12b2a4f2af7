using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class OnStackFailure : ConstantClass
{
    /// <value>On the wire: <c>DO_NOTHING</c>.</value>
    public static readonly OnStackFailure DO_NOTHING = new("DO_NOTHING");

    /// <value>On the wire: <c>ROLLBACK</c>.</value>
    public static readonly OnStackFailure ROLLBACK = new("ROLLBACK");

    /// <value>On the wire: <c>DELETE</c>.</value>
    public static readonly OnStackFailure DELETE = new("DELETE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public OnStackFailure(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static OnStackFailure FindValue(string value) => FindValue<OnStackFailure>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator OnStackFailure(string value) => FindValue(value);
}
