using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ContinueUpdateRollbackAsync</c> answers.</summary>
public class ContinueUpdateRollbackResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
