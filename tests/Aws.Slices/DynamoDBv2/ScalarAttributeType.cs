using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class ScalarAttributeType : ConstantClass
{
    /// <value>On the wire: <c>S</c>.</value>
    public static readonly ScalarAttributeType S = new("S");

    /// <value>On the wire: <c>N</c>.</value>
    public static readonly ScalarAttributeType N = new("N");

    /// <value>On the wire: <c>B</c>.</value>
    public static readonly ScalarAttributeType B = new("B");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ScalarAttributeType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ScalarAttributeType FindValue(string value) => FindValue<ScalarAttributeType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ScalarAttributeType(string value) => FindValue(value);
}
