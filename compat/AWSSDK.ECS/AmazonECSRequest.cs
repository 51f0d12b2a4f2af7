using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A request to ECS.</summary>
public class AmazonECSRequest : AmazonWebServiceRequest
{
}
