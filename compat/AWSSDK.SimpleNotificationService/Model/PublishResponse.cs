using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>What <c>PublishAsync</c> answers.</summary>
public class PublishResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
