namespace Amazon.CloudWatch.Model;

/// <summary>What is asked of <c>DescribeAlarmsAsync</c>.</summary>
public class DescribeAlarmsRequest : AmazonCloudWatchRequest, IShape
{
    /// <value>How the names begin.</value>
    public string? AlarmNamePrefix { get; set; }

    /// <value>The names of alarms.</value>
    public List<string>? AlarmNames { get; set; }

    /// <value>Which kinds of alarm; those over metrics without.</value>
    public List<string>? AlarmTypes { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxRecords { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>Its state.</value>
    public StateValue? StateValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        AlarmNamePrefix = walk.Text("AlarmNamePrefix", AlarmNamePrefix);
        AlarmNames = walk.Texts("AlarmNames", AlarmNames);
        AlarmTypes = walk.Texts("AlarmTypes", AlarmTypes);
        MaxRecords = walk.Number("MaxRecords", MaxRecords);
        NextToken = walk.Text("NextToken", NextToken);
        StateValue = walk.Constant("StateValue", StateValue, StateValue.FindValue);
    }
}
