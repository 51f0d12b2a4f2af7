namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What a rule does with a request.</summary>
public class Action : IShape
{
    /// <value>How requests are divided, when they are forwarded.</value>
    public ForwardActionConfig? ForwardConfig { get; set; }

    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    /// <value>What kind it is.</value>
    public ActionTypeEnum? Type { get; set; }

    void IShape.Walk(Walker walk)
    {
        ForwardConfig = walk.Shape("ForwardConfig", ForwardConfig);
        TargetGroupArn = walk.Text("TargetGroupArn", TargetGroupArn);
        Type = walk.Constant("Type", Type, ActionTypeEnum.FindValue);
    }
}
