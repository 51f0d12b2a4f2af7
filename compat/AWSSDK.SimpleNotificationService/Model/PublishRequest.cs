namespace Amazon.SimpleNotificationService.Model;

/// <summary>What is asked of <c>PublishAsync</c>.</summary>
public class PublishRequest : AmazonSimpleNotificationServiceRequest, IShape
{
    /// <value>What is said.</value>
    public string? Message { get; set; }

    /// <value>What a mail is headed with.</value>
    public string? Subject { get; set; }

    /// <value>The topic.</value>
    public string? TopicArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Message = walk.Text("Message", Message);
        Subject = walk.Text("Subject", Subject);
        TopicArn = walk.Text("TopicArn", TopicArn);
    }
}
