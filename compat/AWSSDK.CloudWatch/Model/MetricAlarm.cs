namespace Amazon.CloudWatch.Model;

/// <summary>An alarm over a metric.</summary>
public class MetricAlarm : IShape
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

    /// <value>How values are compared with the threshold.</value>
    public ComparisonOperator? ComparisonOperator { get; set; }

    /// <value>How many of the periods must be bad for it to go off.</value>
    public int? DatapointsToAlarm { get; set; }

    /// <value>What the metric is about.</value>
    public List<Dimension>? Dimensions { get; set; }

    /// <value>How many periods are looked at.</value>
    public int? EvaluationPeriods { get; set; }

    /// <value>The percentile that is computed.</value>
    public string? ExtendedStatistic { get; set; }

    /// <value>The metric's name.</value>
    public string? MetricName { get; set; }

    /// <value>The metric's namespace.</value>
    public string? Namespace { get; set; }

    /// <value>What is called when it is well again: ARNs.</value>
    public List<string>? OKActions { get; set; }

    /// <value>How long a period is, in seconds.</value>
    public int? Period { get; set; }

    /// <value>Why it is in its state.</value>
    public string? StateReason { get; set; }

    /// <value>Why, as JSON.</value>
    public string? StateReasonData { get; set; }

    /// <value>Since when it is in its state.</value>
    public DateTime? StateTransitionedTimestamp { get; set; }

    /// <value>When its state was looked at last.</value>
    public DateTime? StateUpdatedTimestamp { get; set; }

    /// <value>Its state.</value>
    public StateValue? StateValue { get; set; }

    /// <value>What is computed.</value>
    public Statistic? Statistic { get; set; }

    /// <value>The value that matters.</value>
    public double? Threshold { get; set; }

    /// <value>What no value means.</value>
    public string? TreatMissingData { get; set; }

    void IShape.Walk(Walker walk)
    {
        ActionsEnabled = walk.Flag("ActionsEnabled", ActionsEnabled);
        AlarmActions = walk.Texts("AlarmActions", AlarmActions);
        AlarmArn = walk.Text("AlarmArn", AlarmArn);
        AlarmDescription = walk.Text("AlarmDescription", AlarmDescription);
        AlarmName = walk.Text("AlarmName", AlarmName);
        ComparisonOperator = walk.Constant("ComparisonOperator", ComparisonOperator, ComparisonOperator.FindValue);
        DatapointsToAlarm = walk.Number("DatapointsToAlarm", DatapointsToAlarm);
        Dimensions = walk.Shapes("Dimensions", Dimensions);
        EvaluationPeriods = walk.Number("EvaluationPeriods", EvaluationPeriods);
        ExtendedStatistic = walk.Text("ExtendedStatistic", ExtendedStatistic);
        MetricName = walk.Text("MetricName", MetricName);
        Namespace = walk.Text("Namespace", Namespace);
        OKActions = walk.Texts("OKActions", OKActions);
        Period = walk.Number("Period", Period);
        StateReason = walk.Text("StateReason", StateReason);
        StateReasonData = walk.Text("StateReasonData", StateReasonData);
        StateTransitionedTimestamp = walk.Time("StateTransitionedTimestamp", StateTransitionedTimestamp);
        StateUpdatedTimestamp = walk.Time("StateUpdatedTimestamp", StateUpdatedTimestamp);
        StateValue = walk.Constant("StateValue", StateValue, StateValue.FindValue);
        Statistic = walk.Constant("Statistic", Statistic, Statistic.FindValue);
        Threshold = walk.Fraction("Threshold", Threshold);
        TreatMissingData = walk.Text("TreatMissingData", TreatMissingData);
    }
}
