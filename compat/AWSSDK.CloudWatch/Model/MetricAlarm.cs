namespace Amazon.CloudWatch.Model;

/// <summary>An alarm over a metric.</summary>
public class MetricAlarm : IShape
{
    /// <value>Its name.</value>
    public string? AlarmName { get; set; }

    /// <value>Why it is in its state.</value>
    public string? StateReason { get; set; }

    /// <value>Its state.</value>
    public StateValue? StateValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        AlarmName = walk.Text("AlarmName", AlarmName);
        StateReason = walk.Text("StateReason", StateReason);
        StateValue = walk.Constant("StateValue", StateValue, StateValue.FindValue);
    }
}
