namespace Amazon.CloudWatchLogs.Model;

/// <summary>A line of a log stream.</summary>
public class OutputLogEvent : IShape
{
    /// <value>When it came in.</value>
    public DateTime? IngestionTime { get; set; }

    /// <value>What is said.</value>
    public string? Message { get; set; }

    /// <value>When.</value>
    public DateTime? Timestamp { get; set; }

    void IShape.Walk(Walker walk)
    {
        IngestionTime = walk.Milliseconds("ingestionTime", IngestionTime);
        Message = walk.Text("message", Message);
        Timestamp = walk.Milliseconds("timestamp", Timestamp);
    }
}
