namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeTargetHealthAsync</c>.</summary>
public class DescribeTargetHealthRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetGroupArn = walk.Text("TargetGroupArn", TargetGroupArn);
    }
}
