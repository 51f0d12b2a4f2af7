namespace Amazon.DynamoDBv2.Model;

/// <summary>How much a table can do now.</summary>
public class ProvisionedThroughputDescription : IShape
{
    /// <value>As in the official package.</value>
    public DateTime? LastIncreaseDateTime { get; set; }

    /// <value>As in the official package.</value>
    public long? NumberOfDecreasesToday { get; set; }

    /// <value>As in the official package.</value>
    public long? ReadCapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public long? WriteCapacityUnits { get; set; }

    void IShape.Walk(Walker walk)
    {
        LastIncreaseDateTime = walk.Time("LastIncreaseDateTime", LastIncreaseDateTime);
        NumberOfDecreasesToday = walk.Long("NumberOfDecreasesToday", NumberOfDecreasesToday);
        ReadCapacityUnits = walk.Long("ReadCapacityUnits", ReadCapacityUnits);
        WriteCapacityUnits = walk.Long("WriteCapacityUnits", WriteCapacityUnits);
    }
}
