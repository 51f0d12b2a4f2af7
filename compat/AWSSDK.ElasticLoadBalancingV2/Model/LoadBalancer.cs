namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A load balancer as it is now.</summary>
public class LoadBalancer : IShape
{
    /// <value>The zones it is in.</value>
    public List<AvailabilityZone>? AvailabilityZones { get; set; }

    /// <value>The zone that an alias record of DNS names.</value>
    public string? CanonicalHostedZoneId { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedTime { get; set; }

    /// <value>The name it is reached by.</value>
    public string? DNSName { get; set; }

    /// <value>The ARN of the load balancer.</value>
    public string? LoadBalancerArn { get; set; }

    /// <value>Its name.</value>
    public string? LoadBalancerName { get; set; }

    /// <value>Whether it is reached from the internet.</value>
    public LoadBalancerSchemeEnum? Scheme { get; set; }

    /// <value>The security groups.</value>
    public List<string>? SecurityGroups { get; set; }

    /// <value>Where it is in its life.</value>
    public LoadBalancerState? State { get; set; }

    /// <value>What kind it is.</value>
    public LoadBalancerTypeEnum? Type { get; set; }

    /// <value>The VPC.</value>
    public string? VpcId { get; set; }

    void IShape.Walk(Walker walk)
    {
        AvailabilityZones = walk.Shapes("AvailabilityZones", AvailabilityZones);
        CanonicalHostedZoneId = walk.Text("CanonicalHostedZoneId", CanonicalHostedZoneId);
        CreatedTime = walk.Time("CreatedTime", CreatedTime);
        DNSName = walk.Text("DNSName", DNSName);
        LoadBalancerArn = walk.Text("LoadBalancerArn", LoadBalancerArn);
        LoadBalancerName = walk.Text("LoadBalancerName", LoadBalancerName);
        Scheme = walk.Constant("Scheme", Scheme, LoadBalancerSchemeEnum.FindValue);
        SecurityGroups = walk.Texts("SecurityGroups", SecurityGroups);
        State = walk.Shape("State", State);
        Type = walk.Constant("Type", Type, LoadBalancerTypeEnum.FindValue);
        VpcId = walk.Text("VpcId", VpcId);
    }
}
