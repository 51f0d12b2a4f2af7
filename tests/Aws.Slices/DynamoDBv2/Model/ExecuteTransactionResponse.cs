using Amazon.Runtime;

namespace Amazon.DynamoDBv2.Model;

/// <summary>What <c>ExecuteTransactionAsync</c> answers.</summary>
public class ExecuteTransactionResponse : AmazonWebServiceResponse, IShape
{
    /// <value>As in the official package.</value>
    public List<ConsumedCapacity>? ConsumedCapacity { get; set; }

    void IShape.Walk(Walker walk)
    {
        ConsumedCapacity = walk.Shapes("ConsumedCapacity", ConsumedCapacity);
    }
}
