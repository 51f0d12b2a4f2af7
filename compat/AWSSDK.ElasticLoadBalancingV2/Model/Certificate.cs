namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A certificate of a listener.</summary>
public class Certificate : IShape
{
    /// <value>Its ARN.</value>
    public string? CertificateArn { get; set; }

    /// <value>Whether it is the one for what fits no other.</value>
    public bool? IsDefault { get; set; }

    void IShape.Walk(Walker walk)
    {
        CertificateArn = walk.Text("CertificateArn", CertificateArn);
        IsDefault = walk.Flag("IsDefault", IsDefault);
    }
}
