using Amazon.Runtime;

namespace Amazon.SecurityToken;

/// <summary>A request to STS.</summary>
public class AmazonSecurityTokenServiceRequest : AmazonWebServiceRequest
{
}
