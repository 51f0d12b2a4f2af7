using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>CancelUpdateStackAsync</c> answers.</summary>
public class CancelUpdateStackResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
