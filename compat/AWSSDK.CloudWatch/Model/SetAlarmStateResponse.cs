using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <c>SetAlarmStateAsync</c> answers.</summary>
public class SetAlarmStateResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
