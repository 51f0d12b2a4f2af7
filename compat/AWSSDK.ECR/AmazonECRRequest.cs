using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>A request to ECR.</summary>
public class AmazonECRRequest : AmazonWebServiceRequest
{
}
