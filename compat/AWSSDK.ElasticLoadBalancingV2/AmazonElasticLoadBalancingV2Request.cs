using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>A request to Elastic Load Balancing.</summary>
public class AmazonElasticLoadBalancingV2Request : AmazonWebServiceRequest
{
}
