using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DeleteChangeSetAsync</c> answers.</summary>
public class DeleteChangeSetResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
