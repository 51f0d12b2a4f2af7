namespace Amazon.ECS.Model;

/// <summary>What could not be told or done, and why.</summary>
public class Failure : IShape
{
    /// <value>Why.</value>
    public string? Reason { get; set; }

    void IShape.Walk(Walker walk)
    {
        Reason = walk.Text("reason", Reason);
    }
}
