namespace Amazon.DynamoDBv2.Model;

/// <summary>What is asked of <c>CreateTableAsync</c>.</summary>
public class CreateTableRequest : AmazonDynamoDBRequest, IShape
{
    /// <value>As in the official package.</value>
    public List<AttributeDefinition>? AttributeDefinitions { get; set; }

    /// <value>As in the official package.</value>
    public BillingMode? BillingMode { get; set; }

    /// <value>As in the official package.</value>
    public bool? DeletionProtectionEnabled { get; set; }

    /// <value>As in the official package.</value>
    public List<KeySchemaElement>? KeySchema { get; set; }

    /// <value>As in the official package.</value>
    public ProvisionedThroughput? ProvisionedThroughput { get; set; }

    /// <value>As in the official package.</value>
    public string? TableName { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        AttributeDefinitions = walk.Shapes("AttributeDefinitions", AttributeDefinitions);
        BillingMode = walk.Constant("BillingMode", BillingMode, BillingMode.FindValue);
        DeletionProtectionEnabled = walk.Flag("DeletionProtectionEnabled", DeletionProtectionEnabled);
        KeySchema = walk.Shapes("KeySchema", KeySchema);
        ProvisionedThroughput = walk.Shape("ProvisionedThroughput", ProvisionedThroughput);
        TableName = walk.Text("TableName", TableName);
        Tags = walk.Shapes("Tags", Tags);
    }
}
