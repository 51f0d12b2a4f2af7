using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>A request to SNS.</summary>
public class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest
{
}
