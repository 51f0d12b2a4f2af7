namespace Amazon.DynamoDBv2.Model;

/// <summary>What is asked of <c>PutItemAsync</c>.</summary>
public class PutItemRequest : AmazonDynamoDBRequest, IShape
{
    /// <value>As in the official package.</value>
    public string? ConditionExpression { get; set; }

    /// <value>As in the official package.</value>
    public Dictionary<string, AttributeValue>? ExpressionAttributeValues { get; set; }

    /// <value>As in the official package.</value>
    public Dictionary<string, AttributeValue>? Item { get; set; }

    /// <value>As in the official package.</value>
    public ReturnConsumedCapacity? ReturnConsumedCapacity { get; set; }

    /// <value>As in the official package.</value>
    public ReturnValue? ReturnValues { get; set; }

    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ConditionExpression = walk.Text("ConditionExpression", ConditionExpression);
        ExpressionAttributeValues = walk.ShapeMap("ExpressionAttributeValues", ExpressionAttributeValues);
        Item = walk.ShapeMap("Item", Item);
        ReturnConsumedCapacity = walk.Constant("ReturnConsumedCapacity", ReturnConsumedCapacity, ReturnConsumedCapacity.FindValue);
        ReturnValues = walk.Constant("ReturnValues", ReturnValues, ReturnValue.FindValue);
        TableName = walk.Text("TableName", TableName);
    }
}
