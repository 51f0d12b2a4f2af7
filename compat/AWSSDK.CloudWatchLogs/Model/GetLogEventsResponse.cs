using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>What <c>GetLogEventsAsync</c> answers.</summary>
public class GetLogEventsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The lines.</value>
    public List<OutputLogEvent>? Events { get; set; }

    void IShape.Walk(Walker walk)
    {
        Events = walk.Shapes("events", Events);
    }
}
