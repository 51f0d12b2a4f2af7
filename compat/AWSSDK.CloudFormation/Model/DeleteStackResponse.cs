using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DeleteStackAsync</c> answers.</summary>
public class DeleteStackResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
