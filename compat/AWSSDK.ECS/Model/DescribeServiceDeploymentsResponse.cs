using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeServiceDeploymentsAsync</c> answers.</summary>
public class DescribeServiceDeploymentsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What could not be told or done.</value>
    public List<Failure>? Failures { get; set; }

    /// <value>The deployments.</value>
    public List<ServiceDeployment>? ServiceDeployments { get; set; }

    void IShape.Walk(Walker walk)
    {
        Failures = walk.Shapes("failures", Failures);
        ServiceDeployments = walk.Shapes("serviceDeployments", ServiceDeployments);
    }
}
