using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>What <c>ListSubscriptionsByTopicAsync</c> answers.</summary>
public class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>Who subscribes.</value>
    public List<Subscription>? Subscriptions { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        Subscriptions = walk.Shapes("Subscriptions", Subscriptions);
    }
}
