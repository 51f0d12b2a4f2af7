using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class ReturnValue : ConstantClass
{
    /// <value>On the wire: <c>NONE</c>.</value>
    public static readonly ReturnValue NONE = new("NONE");

    /// <value>On the wire: <c>ALL_OLD</c>.</value>
    public static readonly ReturnValue ALL_OLD = new("ALL_OLD");

    /// <value>On the wire: <c>UPDATED_OLD</c>.</value>
    public static readonly ReturnValue UPDATED_OLD = new("UPDATED_OLD");

    /// <value>On the wire: <c>ALL_NEW</c>.</value>
    public static readonly ReturnValue ALL_NEW = new("ALL_NEW");

    /// <value>On the wire: <c>UPDATED_NEW</c>.</value>
    public static readonly ReturnValue UPDATED_NEW = new("UPDATED_NEW");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ReturnValue(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ReturnValue FindValue(string value) => FindValue<ReturnValue>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ReturnValue(string value) => FindValue(value);
}
