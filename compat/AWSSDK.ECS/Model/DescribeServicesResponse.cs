using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeServicesAsync</c> answers.</summary>
public class DescribeServicesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What could not be told or done.</value>
    public List<Failure>? Failures { get; set; }

    /// <value>The services that are there.</value>
    public List<Service>? Services { get; set; }

    void IShape.Walk(Walker walk)
    {
        Failures = walk.Shapes("failures", Failures);
        Services = walk.Shapes("services", Services);
    }
}
