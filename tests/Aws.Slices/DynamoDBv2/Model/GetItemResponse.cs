using Amazon.Runtime;

namespace Amazon.DynamoDBv2.Model;

/// <summary>What <c>GetItemAsync</c> answers.</summary>
public class GetItemResponse : AmazonWebServiceResponse, IShape
{
    /// <value>As in the official package.</value>
    public ConsumedCapacity? ConsumedCapacity { get; set; }

    /// <value>As in the official package.</value>
    public Dictionary<string, AttributeValue>? Item { get; set; }

    void IShape.Walk(Walker walk)
    {
        ConsumedCapacity = walk.Shape("ConsumedCapacity", ConsumedCapacity);
        Item = walk.ShapeMap("Item", Item);
    }
}
