namespace Amazon.CloudWatchLogs.Model;

/// <summary>What is asked of <c>DescribeLogGroupsAsync</c>.</summary>
public class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest, IShape
{
    /// <value>How many at most.</value>
    public int? Limit { get; set; }

    /// <value>How the names begin.</value>
    public string? LogGroupNamePrefix { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        Limit = walk.Number("limit", Limit);
        LogGroupNamePrefix = walk.Text("logGroupNamePrefix", LogGroupNamePrefix);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
