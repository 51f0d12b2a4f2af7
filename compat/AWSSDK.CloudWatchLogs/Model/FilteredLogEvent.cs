namespace Amazon.CloudWatchLogs.Model;

/// <summary>A line that was found.</summary>
public class FilteredLogEvent : IShape
{
    /// <value>Its id.</value>
    public string? EventId { get; set; }

    /// <value>When it came in, in milliseconds since 1970.</value>
    public long? IngestionTime { get; set; }

    /// <value>The name of the log stream.</value>
    public string? LogStreamName { get; set; }

    /// <value>What is said.</value>
    public string? Message { get; set; }

    /// <value>When, in milliseconds since 1970.</value>
    public long? Timestamp { get; set; }

    void IShape.Walk(Walker walk)
    {
        EventId = walk.Text("eventId", EventId);
        IngestionTime = walk.Long("ingestionTime", IngestionTime);
        LogStreamName = walk.Text("logStreamName", LogStreamName);
        Message = walk.Text("message", Message);
        Timestamp = walk.Long("timestamp", Timestamp);
    }
}
