namespace Amazon.ECS.Model;

/// <summary>What could not be told or done, and why.</summary>
public class Failure : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>More about it.</value>
    public string? Detail { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("arn", Arn);
        Detail = walk.Text("detail", Detail);
        Reason = walk.Text("reason", Reason);
    }
}
