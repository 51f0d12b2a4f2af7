using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>What <c>DescribeLogGroupsAsync</c> answers.</summary>
public class DescribeLogGroupsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The log groups.</value>
    public List<LogGroup>? LogGroups { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        LogGroups = walk.Shapes("logGroups", LogGroups);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
