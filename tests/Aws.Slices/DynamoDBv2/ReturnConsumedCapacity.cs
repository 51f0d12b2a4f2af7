using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class ReturnConsumedCapacity : ConstantClass
{
    /// <value>On the wire: <c>INDEXES</c>.</value>
    public static readonly ReturnConsumedCapacity INDEXES = new("INDEXES");

    /// <value>On the wire: <c>TOTAL</c>.</value>
    public static readonly ReturnConsumedCapacity TOTAL = new("TOTAL");

    /// <value>On the wire: <c>NONE</c>.</value>
    public static readonly ReturnConsumedCapacity NONE = new("NONE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ReturnConsumedCapacity(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ReturnConsumedCapacity FindValue(string value) => FindValue<ReturnConsumedCapacity>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ReturnConsumedCapacity(string value) => FindValue(value);
}
