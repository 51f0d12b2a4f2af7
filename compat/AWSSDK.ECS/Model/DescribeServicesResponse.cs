using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeServicesAsync</c> answers.</summary>
public class DescribeServicesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The services that are there.</value>
    public List<Service>? Services { get; set; }

    void IShape.Walk(Walker walk)
    {
        Services = walk.Shapes("services", Services);
    }
}
