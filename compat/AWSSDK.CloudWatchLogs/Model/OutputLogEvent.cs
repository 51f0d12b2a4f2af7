namespace Amazon.CloudWatchLogs.Model;

/// <summary>A line of a log stream.</summary>
public class OutputLogEvent : IShape
{
    /// <value>What is said.</value>
    public string? Message { get; set; }

    void IShape.Walk(Walker walk)
    {
        Message = walk.Text("message", Message);
    }
}
