namespace Amazon.CloudWatch.Model;

/// <summary>A metric and what is computed of it.</summary>
public class MetricStat : IShape
{
    /// <value>Which metric.</value>
    public Metric? Metric { get; set; }

    /// <value>How long a period is, in seconds.</value>
    public int? Period { get; set; }

    /// <value>What is computed.</value>
    public string? Stat { get; set; }

    /// <value>The unit.</value>
    public StandardUnit? Unit { get; set; }

    void IShape.Walk(Walker walk)
    {
        Metric = walk.Shape("Metric", Metric);
        Period = walk.Number("Period", Period);
        Stat = walk.Text("Stat", Stat);
        Unit = walk.Constant("Unit", Unit, StandardUnit.FindValue);
    }
}
