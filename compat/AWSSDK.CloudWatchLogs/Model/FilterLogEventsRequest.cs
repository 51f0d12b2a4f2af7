namespace Amazon.CloudWatchLogs.Model;

/// <summary>What is asked of <c>FilterLogEventsAsync</c>.</summary>
public class FilterLogEventsRequest : AmazonCloudWatchLogsRequest, IShape
{
    /// <value>Until when, in milliseconds since 1970.</value>
    public long? EndTime { get; set; }

    /// <value>What a line must have.</value>
    public string? FilterPattern { get; set; }

    /// <value>How many at most.</value>
    public int? Limit { get; set; }

    /// <value>The name of the log group.</value>
    public string? LogGroupName { get; set; }

    /// <value>How the names of the streams begin.</value>
    public string? LogStreamNamePrefix { get; set; }

    /// <value>The log streams; all of them without.</value>
    public List<string>? LogStreamNames { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>From when on, in milliseconds since 1970.</value>
    public long? StartTime { get; set; }

    void IShape.Walk(Walker walk)
    {
        EndTime = walk.Long("endTime", EndTime);
        FilterPattern = walk.Text("filterPattern", FilterPattern);
        Limit = walk.Number("limit", Limit);
        LogGroupName = walk.Text("logGroupName", LogGroupName);
        LogStreamNamePrefix = walk.Text("logStreamNamePrefix", LogStreamNamePrefix);
        LogStreamNames = walk.Texts("logStreamNames", LogStreamNames);
        NextToken = walk.Text("nextToken", NextToken);
        StartTime = walk.Long("startTime", StartTime);
    }
}
