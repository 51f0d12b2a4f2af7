namespace Amazon.RDS.Model;

/// <summary>A security group of a database cluster.</summary>
public class VpcSecurityGroupMembership : IShape
{
    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>Its id.</value>
    public string? VpcSecurityGroupId { get; set; }

    void IShape.Walk(Walker walk)
    {
        Status = walk.Text("Status", Status);
        VpcSecurityGroupId = walk.Text("VpcSecurityGroupId", VpcSecurityGroupId);
    }
}
