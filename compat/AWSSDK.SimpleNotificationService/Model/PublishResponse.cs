using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>What <c>PublishAsync</c> answers.</summary>
public class PublishResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The message's id.</value>
    public string? MessageId { get; set; }

    void IShape.Walk(Walker walk)
    {
        MessageId = walk.Text("MessageId", MessageId);
    }
}
