namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>A parameter without its value.</summary>
public class ParameterMetadata : IShape
{
    /// <value>Its ARN.</value>
    public string? ARN { get; set; }

    /// <value>What kind of text it is.</value>
    public string? DataType { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KeyId { get; set; }

    /// <value>When it was changed last.</value>
    public DateTime? LastModifiedDate { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>What kind it is.</value>
    public ParameterType? Type { get; set; }

    /// <value>Its version.</value>
    public long? Version { get; set; }

    void IShape.Walk(Walker walk)
    {
        ARN = walk.Text("ARN", ARN);
        DataType = walk.Text("DataType", DataType);
        KeyId = walk.Text("KeyId", KeyId);
        LastModifiedDate = walk.Time("LastModifiedDate", LastModifiedDate);
        Name = walk.Text("Name", Name);
        Type = walk.Constant("Type", Type, ParameterType.FindValue);
        Version = walk.Long("Version", Version);
    }
}
