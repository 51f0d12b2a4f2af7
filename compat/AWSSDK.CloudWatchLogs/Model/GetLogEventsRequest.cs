namespace Amazon.CloudWatchLogs.Model;

/// <summary>What is asked of <c>GetLogEventsAsync</c>.</summary>
public class GetLogEventsRequest : AmazonCloudWatchLogsRequest, IShape
{
    /// <value>How many at most.</value>
    public int? Limit { get; set; }

    /// <value>The name of the log group.</value>
    public string? LogGroupName { get; set; }

    /// <value>The name of the log stream.</value>
    public string? LogStreamName { get; set; }

    /// <value>Whether the oldest lines come first.</value>
    public bool? StartFromHead { get; set; }

    void IShape.Walk(Walker walk)
    {
        Limit = walk.Number("limit", Limit);
        LogGroupName = walk.Text("logGroupName", LogGroupName);
        LogStreamName = walk.Text("logStreamName", LogStreamName);
        StartFromHead = walk.Flag("startFromHead", StartFromHead);
    }
}
