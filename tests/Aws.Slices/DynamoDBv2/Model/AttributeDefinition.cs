namespace Amazon.DynamoDBv2.Model;

/// <summary>A key of a table.</summary>
public class AttributeDefinition : IShape
{
    /// <value>As in the official package.</value>
    public string? AttributeName { get; set; }

    /// <value>As in the official package.</value>
    public ScalarAttributeType? AttributeType { get; set; }

    void IShape.Walk(Walker walk)
    {
        AttributeName = walk.Text("AttributeName", AttributeName);
        AttributeType = walk.Constant("AttributeType", AttributeType, ScalarAttributeType.FindValue);
    }
}
