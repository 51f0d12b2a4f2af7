namespace Amazon.DynamoDBv2.Model;

/// <summary>A table as it is now.</summary>
public class TableDescription : IShape
{
    /// <value>As in the official package.</value>
    public List<AttributeDefinition>? AttributeDefinitions { get; set; }

    /// <value>As in the official package.</value>
    public DateTime? CreationDateTime { get; set; }

    /// <value>As in the official package.</value>
    public bool? DeletionProtectionEnabled { get; set; }

    /// <value>As in the official package.</value>
    public long? ItemCount { get; set; }

    /// <value>As in the official package.</value>
    public List<KeySchemaElement>? KeySchema { get; set; }

    /// <value>As in the official package.</value>
    public ProvisionedThroughputDescription? ProvisionedThroughput { get; set; }

    /// <value>As in the official package.</value>
    public string? TableArn { get; set; }

    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    /// <value>As in the official package.</value>
    public long? TableSizeBytes { get; set; }

    /// <value>As in the official package.</value>
    public TableStatus? TableStatus { get; set; }

    void IShape.Walk(Walker walk)
    {
        AttributeDefinitions = walk.Shapes("AttributeDefinitions", AttributeDefinitions);
        CreationDateTime = walk.Time("CreationDateTime", CreationDateTime);
        DeletionProtectionEnabled = walk.Flag("DeletionProtectionEnabled", DeletionProtectionEnabled);
        ItemCount = walk.Long("ItemCount", ItemCount);
        KeySchema = walk.Shapes("KeySchema", KeySchema);
        ProvisionedThroughput = walk.Shape("ProvisionedThroughput", ProvisionedThroughput);
        TableArn = walk.Text("TableArn", TableArn);
        TableName = walk.Text("TableName", TableName);
        TableSizeBytes = walk.Long("TableSizeBytes", TableSizeBytes);
        TableStatus = walk.Constant("TableStatus", TableStatus, TableStatus.FindValue);
    }
}
