namespace Amazon.SimpleNotificationService.Model;

/// <summary>What is asked of <c>ListSubscriptionsByTopicAsync</c>.</summary>
public class ListSubscriptionsByTopicRequest : AmazonSimpleNotificationServiceRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The topic.</value>
    public string? TopicArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        TopicArn = walk.Text("TopicArn", TopicArn);
    }
}
