using Amazon.Runtime;

namespace Amazon.DynamoDBv2.Model;

/// <summary>What <c>PutItemAsync</c> answers.</summary>
public class PutItemResponse : AmazonWebServiceResponse, IShape
{
    /// <value>As in the official package.</value>
    public Dictionary<string, AttributeValue>? Attributes { get; set; }

    /// <value>As in the official package.</value>
    public ConsumedCapacity? ConsumedCapacity { get; set; }

    void IShape.Walk(Walker walk)
    {
        Attributes = walk.ShapeMap("Attributes", Attributes);
        ConsumedCapacity = walk.Shape("ConsumedCapacity", ConsumedCapacity);
    }
}
