using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>CreateChangeSetAsync</c> answers.</summary>
public class CreateChangeSetResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
