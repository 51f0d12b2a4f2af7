namespace Amazon.ECS.Model;

/// <summary>A container of a task as it is now.</summary>
public class Container : IShape
{
    /// <value>How it ended; null while it runs.</value>
    public int? ExitCode { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    void IShape.Walk(Walker walk)
    {
        ExitCode = walk.Number("exitCode", ExitCode);
        Reason = walk.Text("reason", Reason);
    }
}
