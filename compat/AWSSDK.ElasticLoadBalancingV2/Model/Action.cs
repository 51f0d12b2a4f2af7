namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What a rule does with a request.</summary>
public class Action : IShape
{
    /// <value>The answer, when it is given by the rule itself.</value>
    public FixedResponseActionConfig? FixedResponseConfig { get; set; }

    /// <value>How requests are divided, when they are forwarded.</value>
    public ForwardActionConfig? ForwardConfig { get; set; }

    /// <value>Which of the actions it is.</value>
    public int? Order { get; set; }

    /// <value>Where a request is sent, when it is sent elsewhere.</value>
    public RedirectActionConfig? RedirectConfig { get; set; }

    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    /// <value>What kind it is.</value>
    public ActionTypeEnum? Type { get; set; }

    void IShape.Walk(Walker walk)
    {
        FixedResponseConfig = walk.Shape("FixedResponseConfig", FixedResponseConfig);
        ForwardConfig = walk.Shape("ForwardConfig", ForwardConfig);
        Order = walk.Number("Order", Order);
        RedirectConfig = walk.Shape("RedirectConfig", RedirectConfig);
        TargetGroupArn = walk.Text("TargetGroupArn", TargetGroupArn);
        Type = walk.Constant("Type", Type, ActionTypeEnum.FindValue);
    }
}
