using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <c>DescribeAlarmsAsync</c> answers.</summary>
public class DescribeAlarmsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The alarms over metrics.</value>
    public List<MetricAlarm>? MetricAlarms { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        MetricAlarms = walk.Shapes("MetricAlarms", MetricAlarms);
        NextToken = walk.Text("NextToken", NextToken);
    }
}
