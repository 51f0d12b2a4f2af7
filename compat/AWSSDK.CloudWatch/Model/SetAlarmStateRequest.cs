namespace Amazon.CloudWatch.Model;

/// <summary>What is asked of <c>SetAlarmStateAsync</c>.</summary>
public class SetAlarmStateRequest : AmazonCloudWatchRequest, IShape
{
    /// <value>Its name.</value>
    public string? AlarmName { get; set; }

    /// <value>Why it is in its state.</value>
    public string? StateReason { get; set; }

    /// <value>Why, as JSON.</value>
    public string? StateReasonData { get; set; }

    /// <value>Its state.</value>
    public StateValue? StateValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        AlarmName = walk.Text("AlarmName", AlarmName);
        StateReason = walk.Text("StateReason", StateReason);
        StateReasonData = walk.Text("StateReasonData", StateReasonData);
        StateValue = walk.Constant("StateValue", StateValue, StateValue.FindValue);
    }
}
