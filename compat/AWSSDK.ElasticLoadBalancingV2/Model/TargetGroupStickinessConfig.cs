namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Whether a client stays with the target group it met first.</summary>
public class TargetGroupStickinessConfig : IShape
{
    /// <value>For how long, in seconds.</value>
    public int? DurationSeconds { get; set; }

    /// <value>Whether it is on.</value>
    public bool? Enabled { get; set; }

    void IShape.Walk(Walker walk)
    {
        DurationSeconds = walk.Number("DurationSeconds", DurationSeconds);
        Enabled = walk.Flag("Enabled", Enabled);
    }
}
