using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>What <c>FilterLogEventsAsync</c> answers.</summary>
public class FilterLogEventsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The lines.</value>
    public List<FilteredLogEvent>? Events { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        Events = walk.Shapes("events", Events);
        NextToken = walk.Text("nextToken", NextToken);
    }
}
