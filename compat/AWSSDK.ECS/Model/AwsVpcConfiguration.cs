namespace Amazon.ECS.Model;

/// <summary>Subnets and security groups of tasks.</summary>
public class AwsVpcConfiguration : IShape
{
    /// <value>Whether they get public addresses.</value>
    public AssignPublicIp? AssignPublicIp { get; set; }

    /// <value>The security groups.</value>
    public List<string>? SecurityGroups { get; set; }

    /// <value>The subnets.</value>
    public List<string>? Subnets { get; set; }

    void IShape.Walk(Walker walk)
    {
        AssignPublicIp = walk.Constant("assignPublicIp", AssignPublicIp, AssignPublicIp.FindValue);
        SecurityGroups = walk.Texts("securityGroups", SecurityGroups);
        Subnets = walk.Texts("subnets", Subnets);
    }
}
