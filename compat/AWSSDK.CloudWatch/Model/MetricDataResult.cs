namespace Amazon.CloudWatch.Model;

/// <summary>The values of one query.</summary>
public class MetricDataResult : IShape
{
    /// <value>Its id.</value>
    public string? Id { get; set; }

    /// <value>What it is called in a chart.</value>
    public string? Label { get; set; }

    /// <value>What CloudWatch says about it.</value>
    public List<MessageData>? Messages { get; set; }

    /// <value>Whether that is all of it.</value>
    public StatusCode? StatusCode { get; set; }

    /// <value>When each value was.</value>
    public List<DateTime>? Timestamps { get; set; }

    /// <value>The values.</value>
    public List<double>? Values { get; set; }

    void IShape.Walk(Walker walk)
    {
        Id = walk.Text("Id", Id);
        Label = walk.Text("Label", Label);
        Messages = walk.Shapes("Messages", Messages);
        StatusCode = walk.Constant("StatusCode", StatusCode, StatusCode.FindValue);
        Timestamps = walk.Times("Timestamps", Timestamps);
        Values = walk.Fractions("Values", Values);
    }
}
