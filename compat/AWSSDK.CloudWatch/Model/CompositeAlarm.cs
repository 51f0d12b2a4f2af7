namespace Amazon.CloudWatch.Model;

/// <summary>An alarm over alarms.</summary>
public class CompositeAlarm : IShape
{
    /// <value>Whether it acts when its state changes.</value>
    public bool? ActionsEnabled { get; set; }

    /// <value>What is called when it goes off: ARNs.</value>
    public List<string>? AlarmActions { get; set; }

    /// <value>Its ARN.</value>
    public string? AlarmArn { get; set; }

    /// <value>What it is for.</value>
    public string? AlarmDescription { get; set; }

    /// <value>Its name.</value>
    public string? AlarmName { get; set; }

    /// <value>The alarms it is over, as an expression.</value>
    public string? AlarmRule { get; set; }

    /// <value>Why it is in its state.</value>
    public string? StateReason { get; set; }

    /// <value>When its state was looked at last.</value>
    public DateTime? StateUpdatedTimestamp { get; set; }

    /// <value>Its state.</value>
    public StateValue? StateValue { get; set; }

    void IShape.Walk(Walker walk)
    {
        ActionsEnabled = walk.Flag("ActionsEnabled", ActionsEnabled);
        AlarmActions = walk.Texts("AlarmActions", AlarmActions);
        AlarmArn = walk.Text("AlarmArn", AlarmArn);
        AlarmDescription = walk.Text("AlarmDescription", AlarmDescription);
        AlarmName = walk.Text("AlarmName", AlarmName);
        AlarmRule = walk.Text("AlarmRule", AlarmRule);
        StateReason = walk.Text("StateReason", StateReason);
        StateUpdatedTimestamp = walk.Time("StateUpdatedTimestamp", StateUpdatedTimestamp);
        StateValue = walk.Constant("StateValue", StateValue, StateValue.FindValue);
    }
}
