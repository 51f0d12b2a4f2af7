namespace Amazon.CloudWatch.Model;

/// <summary>What is asked of <c>GetMetricDataAsync</c>.</summary>
public class GetMetricDataRequest : AmazonCloudWatchRequest, IShape
{
    /// <value>Until when.</value>
    public DateTime? EndTime { get; set; }

    /// <value>How many values at most.</value>
    public int? MaxDatapoints { get; set; }

    /// <value>The metrics and expressions.</value>
    public List<MetricDataQuery>? MetricDataQueries { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>Whether the newest values come first.</value>
    public ScanBy? ScanBy { get; set; }

    /// <value>From when on.</value>
    public DateTime? StartTime { get; set; }

    void IShape.Walk(Walker walk)
    {
        EndTime = walk.Time("EndTime", EndTime);
        MaxDatapoints = walk.Number("MaxDatapoints", MaxDatapoints);
        MetricDataQueries = walk.Shapes("MetricDataQueries", MetricDataQueries);
        NextToken = walk.Text("NextToken", NextToken);
        ScanBy = walk.Constant("ScanBy", ScanBy, ScanBy.FindValue);
        StartTime = walk.Time("StartTime", StartTime);
    }
}
