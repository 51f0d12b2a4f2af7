namespace Amazon.DynamoDBv2.Model;

/// <summary>What a key is for.</summary>
public class KeySchemaElement : IShape
{
    /// <value>As in the official package.</value>
    public string? AttributeName { get; set; }

    /// <value>As in the official package.</value>
    public KeyType? KeyType { get; set; }

    void IShape.Walk(Walker walk)
    {
        AttributeName = walk.Text("AttributeName", AttributeName);
        KeyType = walk.Constant("KeyType", KeyType, KeyType.FindValue);
    }
}
