namespace Amazon.DynamoDBv2.Model;

/// <summary>What is asked of <c>GetItemAsync</c>.</summary>
public class GetItemRequest : AmazonDynamoDBRequest, IShape
{
    /// <value>As in the official package.</value>
    public bool? ConsistentRead { get; set; }

    /// <value>As in the official package.</value>
    public Dictionary<string, string>? ExpressionAttributeNames { get; set; }

    /// <value>The name.</value>
    public Dictionary<string, AttributeValue>? Key { get; set; }

    /// <value>As in the official package.</value>
    public string? ProjectionExpression { get; set; }

    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ConsistentRead = walk.Flag("ConsistentRead", ConsistentRead);
        ExpressionAttributeNames = walk.TextMap("ExpressionAttributeNames", ExpressionAttributeNames);
        Key = walk.ShapeMap("Key", Key);
        ProjectionExpression = walk.Text("ProjectionExpression", ProjectionExpression);
        TableName = walk.Text("TableName", TableName);
    }
}
