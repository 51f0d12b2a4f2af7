namespace Amazon.CloudWatchLogs.Model;

/// <summary>What is asked of <c>GetLogEventsAsync</c>.</summary>
public class GetLogEventsRequest : AmazonCloudWatchLogsRequest, IShape
{
    /// <value>Until when, exclusive.</value>
    public DateTime? EndTime { get; set; }

    /// <value>How many at most.</value>
    public int? Limit { get; set; }

    /// <value>The name of the log group.</value>
    public string? LogGroupName { get; set; }

    /// <value>The name of the log stream.</value>
    public string? LogStreamName { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>Whether the oldest lines come first.</value>
    public bool? StartFromHead { get; set; }

    /// <value>From when on.</value>
    public DateTime? StartTime { get; set; }

    void IShape.Walk(Walker walk)
    {
        EndTime = walk.Milliseconds("endTime", EndTime);
        Limit = walk.Number("limit", Limit);
        LogGroupName = walk.Text("logGroupName", LogGroupName);
        LogStreamName = walk.Text("logStreamName", LogStreamName);
        NextToken = walk.Text("nextToken", NextToken);
        StartFromHead = walk.Flag("startFromHead", StartFromHead);
        StartTime = walk.Milliseconds("startTime", StartTime);
    }
}
