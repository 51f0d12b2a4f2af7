namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A target group and its weight.</summary>
public class TargetGroupTuple : IShape
{
    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    /// <value>Its weight, 0 to 999.</value>
    public int? Weight { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetGroupArn = walk.Text("TargetGroupArn", TargetGroupArn);
        Weight = walk.Number("Weight", Weight);
    }
}
