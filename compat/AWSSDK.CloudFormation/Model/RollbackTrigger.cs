namespace Amazon.CloudFormation.Model;

/// <summary>An alarm that takes an update back.</summary>
public class RollbackTrigger : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>What kind it is.</value>
    public string? Type { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
        Type = walk.Text("Type", Type);
    }
}
