using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>A request to CloudWatch.</summary>
public class AmazonCloudWatchRequest : AmazonWebServiceRequest
{
}
