using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <c>GetMetricDataAsync</c> answers.</summary>
public class GetMetricDataResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What CloudWatch says about it.</value>
    public List<MessageData>? Messages { get; set; }

    /// <value>The values, query by query.</value>
    public List<MetricDataResult>? MetricDataResults { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        Messages = walk.Shapes("Messages", Messages);
        MetricDataResults = walk.Shapes("MetricDataResults", MetricDataResults);
        NextToken = walk.Text("NextToken", NextToken);
    }
}
