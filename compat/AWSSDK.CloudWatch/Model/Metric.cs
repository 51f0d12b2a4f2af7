namespace Amazon.CloudWatch.Model;

/// <summary>Which metric.</summary>
public class Metric : IShape
{
    /// <value>What the metric is about.</value>
    public List<Dimension>? Dimensions { get; set; }

    /// <value>The metric's name.</value>
    public string? MetricName { get; set; }

    /// <value>The metric's namespace.</value>
    public string? Namespace { get; set; }

    void IShape.Walk(Walker walk)
    {
        Dimensions = walk.Shapes("Dimensions", Dimensions);
        MetricName = walk.Text("MetricName", MetricName);
        Namespace = walk.Text("Namespace", Namespace);
    }
}
