using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ExecuteChangeSetAsync</c> answers.</summary>
public class ExecuteChangeSetResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
