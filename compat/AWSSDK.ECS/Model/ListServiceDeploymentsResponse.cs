using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>ListServiceDeploymentsAsync</c> answers.</summary>
public class ListServiceDeploymentsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The deployments.</value>
    public List<ServiceDeploymentBrief>? ServiceDeployments { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("nextToken", NextToken);
        ServiceDeployments = walk.Shapes("serviceDeployments", ServiceDeployments);
    }
}
