namespace Amazon.DynamoDBv2.Model;

/// <summary>What is asked of <c>DescribeTableAsync</c>.</summary>
public class DescribeTableRequest : AmazonDynamoDBRequest, IShape
{
    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    void IShape.Walk(Walker walk)
    {
        TableName = walk.Text("TableName", TableName);
    }
}
