using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>What <c>GetLogEventsAsync</c> answers.</summary>
public class GetLogEventsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The lines.</value>
    public List<OutputLogEvent>? Events { get; set; }

    /// <value>Where the page before begins.</value>
    public string? NextBackwardToken { get; set; }

    /// <value>Where the next page begins; the same again at the end.</value>
    public string? NextForwardToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        Events = walk.Shapes("events", Events);
        NextBackwardToken = walk.Text("nextBackwardToken", NextBackwardToken);
        NextForwardToken = walk.Text("nextForwardToken", NextForwardToken);
    }
}
