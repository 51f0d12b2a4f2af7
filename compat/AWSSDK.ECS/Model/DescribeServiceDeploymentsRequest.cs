namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>DescribeServiceDeploymentsAsync</c>.</summary>
public class DescribeServiceDeploymentsRequest : AmazonECSRequest, IShape
{
    /// <value>The deployments, 1 to 20.</value>
    public List<string>? ServiceDeploymentArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        ServiceDeploymentArns = walk.Texts("serviceDeploymentArns", ServiceDeploymentArns);
    }
}
