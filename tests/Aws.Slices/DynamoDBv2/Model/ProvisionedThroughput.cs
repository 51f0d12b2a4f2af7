namespace Amazon.DynamoDBv2.Model;

/// <summary>How much a table can do.</summary>
public class ProvisionedThroughput : IShape
{
    /// <value>As in the official package.</value>
    public long? ReadCapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public long? WriteCapacityUnits { get; set; }

    void IShape.Walk(Walker walk)
    {
        ReadCapacityUnits = walk.Long("ReadCapacityUnits", ReadCapacityUnits);
        WriteCapacityUnits = walk.Long("WriteCapacityUnits", WriteCapacityUnits);
    }
}
