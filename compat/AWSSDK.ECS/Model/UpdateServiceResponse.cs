using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>UpdateServiceAsync</c> answers.</summary>
public class UpdateServiceResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The service as it is now.</value>
    public Service? Service { get; set; }

    void IShape.Walk(Walker walk)
    {
        Service = walk.Shape("service", Service);
    }
}
