namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Where a load balancer is.</summary>
public class AvailabilityZone : IShape
{
    /// <value>The subnet.</value>
    public string? SubnetId { get; set; }

    /// <value>The zone's name.</value>
    public string? ZoneName { get; set; }

    void IShape.Walk(Walker walk)
    {
        SubnetId = walk.Text("SubnetId", SubnetId);
        ZoneName = walk.Text("ZoneName", ZoneName);
    }
}
