using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class BillingMode : ConstantClass
{
    /// <value>On the wire: <c>PROVISIONED</c>.</value>
    public static readonly BillingMode PROVISIONED = new("PROVISIONED");

    /// <value>On the wire: <c>PAY_PER_REQUEST</c>.</value>
    public static readonly BillingMode PAY_PER_REQUEST = new("PAY_PER_REQUEST");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public BillingMode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static BillingMode FindValue(string value) => FindValue<BillingMode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator BillingMode(string value) => FindValue(value);
}
