using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class KeyType : ConstantClass
{
    /// <value>On the wire: <c>HASH</c>.</value>
    public static readonly KeyType HASH = new("HASH");

    /// <value>On the wire: <c>RANGE</c>.</value>
    public static readonly KeyType RANGE = new("RANGE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public KeyType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static KeyType FindValue(string value) => FindValue<KeyType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator KeyType(string value) => FindValue(value);
}
