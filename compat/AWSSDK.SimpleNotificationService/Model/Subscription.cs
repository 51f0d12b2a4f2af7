namespace Amazon.SimpleNotificationService.Model;

/// <summary>Who subscribes to a topic.</summary>
public class Subscription : IShape
{
    /// <value>Where it is reached.</value>
    public string? Endpoint { get; set; }

    /// <value>The account that subscribes.</value>
    public string? Owner { get; set; }

    /// <value>The protocol.</value>
    public string? Protocol { get; set; }

    /// <value>Its ARN.</value>
    public string? SubscriptionArn { get; set; }

    /// <value>The topic.</value>
    public string? TopicArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Endpoint = walk.Text("Endpoint", Endpoint);
        Owner = walk.Text("Owner", Owner);
        Protocol = walk.Text("Protocol", Protocol);
        SubscriptionArn = walk.Text("SubscriptionArn", SubscriptionArn);
        TopicArn = walk.Text("TopicArn", TopicArn);
    }
}
