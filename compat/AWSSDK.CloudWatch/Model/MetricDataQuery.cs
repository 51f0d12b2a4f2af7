namespace Amazon.CloudWatch.Model;

/// <summary>One metric, or one expression over others.</summary>
public class MetricDataQuery : IShape
{
    /// <value>An expression over other queries.</value>
    public string? Expression { get; set; }

    /// <value>Its id.</value>
    public string? Id { get; set; }

    /// <value>What it is called in a chart.</value>
    public string? Label { get; set; }

    /// <value>The metric, when it is no expression.</value>
    public MetricStat? MetricStat { get; set; }

    /// <value>How long a period is, in seconds.</value>
    public int? Period { get; set; }

    /// <value>Whether the values are told, or only used in expressions.</value>
    public bool? ReturnData { get; set; }

    void IShape.Walk(Walker walk)
    {
        Expression = walk.Text("Expression", Expression);
        Id = walk.Text("Id", Id);
        Label = walk.Text("Label", Label);
        MetricStat = walk.Shape("MetricStat", MetricStat);
        Period = walk.Number("Period", Period);
        ReturnData = walk.Flag("ReturnData", ReturnData);
    }
}
