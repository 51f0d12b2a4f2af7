namespace Amazon.SecurityToken.Model;

/// <summary>A policy by its ARN.</summary>
public class PolicyDescriptorType : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("arn", Arn);
    }
}
