using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>A request to CloudFormation.</summary>
public class AmazonCloudFormationRequest : AmazonWebServiceRequest
{
}
