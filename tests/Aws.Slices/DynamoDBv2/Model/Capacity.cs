namespace Amazon.DynamoDBv2.Model;

/// <summary>What a call used of one thing.</summary>
public class Capacity : IShape
{
    /// <value>As in the official package.</value>
    public double? CapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public double? ReadCapacityUnits { get; set; }

    /// <value>As in the official package.</value>
    public double? WriteCapacityUnits { get; set; }

    void IShape.Walk(Walker walk)
    {
        CapacityUnits = walk.Fraction("CapacityUnits", CapacityUnits);
        ReadCapacityUnits = walk.Fraction("ReadCapacityUnits", ReadCapacityUnits);
        WriteCapacityUnits = walk.Fraction("WriteCapacityUnits", WriteCapacityUnits);
    }
}
