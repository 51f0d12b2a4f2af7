namespace Amazon.DynamoDBv2.Model;

/// <summary>What a call used.</summary>
public class ConsumedCapacity : IShape
{
    /// <value>As in the official package.</value>
    public double? CapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public double? ReadCapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public Capacity? Table { get; set; }

    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    /// <value>As in the official package.</value>
    public double? WriteCapacityUnits { get; set; }

    void IShape.Walk(Walker walk)
    {
        CapacityUnits = walk.Fraction("CapacityUnits", CapacityUnits);
        ReadCapacityUnits = walk.Fraction("ReadCapacityUnits", ReadCapacityUnits);
        Table = walk.Shape("Table", Table);
        TableName = walk.Text("TableName", TableName);
        WriteCapacityUnits = walk.Fraction("WriteCapacityUnits", WriteCapacityUnits);
    }
}
