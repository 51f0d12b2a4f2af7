namespace Amazon.CloudWatch.Model;

/// <summary>What is asked of <c>DescribeAlarmsAsync</c>.</summary>
public class DescribeAlarmsRequest : AmazonCloudWatchRequest, IShape
{
    /// <value>How the names begin.</value>
    public string? AlarmNamePrefix { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        AlarmNamePrefix = walk.Text("AlarmNamePrefix", AlarmNamePrefix);
        NextToken = walk.Text("NextToken", NextToken);
    }
}
