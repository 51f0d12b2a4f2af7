namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A target.</summary>
public class TargetDescription : IShape
{
    /// <value>The zone.</value>
    public string? AvailabilityZone { get; set; }

    /// <value>Its address, or its instance's id.</value>
    public string? Id { get; set; }

    /// <value>The port.</value>
    public int? Port { get; set; }

    void IShape.Walk(Walker walk)
    {
        AvailabilityZone = walk.Text("AvailabilityZone", AvailabilityZone);
        Id = walk.Text("Id", Id);
        Port = walk.Number("Port", Port);
    }
}
