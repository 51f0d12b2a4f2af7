namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A rule of a listener.</summary>
public class Rule : IShape
{
    /// <value>What is done, in order.</value>
    public List<Action>? Actions { get; set; }

    /// <value>What must hold for a request; all of them.</value>
    public List<RuleCondition>? Conditions { get; set; }

    /// <value>Whether it is the one for what fits no other.</value>
    public bool? IsDefault { get; set; }

    /// <value>Which rule is tried first: the lowest; <c>default</c> is the last.</value>
    public string? Priority { get; set; }

    /// <value>The ARN of the rule.</value>
    public string? RuleArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Actions = walk.Shapes("Actions", Actions);
        Conditions = walk.Shapes("Conditions", Conditions);
        IsDefault = walk.Flag("IsDefault", IsDefault);
        Priority = walk.Text("Priority", Priority);
        RuleArn = walk.Text("RuleArn", RuleArn);
    }
}
