namespace Amazon.SecurityToken.Model;

/// <summary>What is asked of <c>AssumeRoleAsync</c>.</summary>
public class AssumeRoleRequest : AmazonSecurityTokenServiceRequest, IShape
{
    /// <value>For how long, in seconds.</value>
    public int? DurationSeconds { get; set; }

    /// <value>A word that the role asks for.</value>
    public string? ExternalId { get; set; }

    /// <value>A policy that narrows the role's.</value>
    public string? Policy { get; set; }

    /// <value>Policies that narrow the role's.</value>
    public List<PolicyDescriptorType>? PolicyArns { get; set; }

    /// <value>The role it takes on.</value>
    public string? RoleArn { get; set; }

    /// <value>What the session is called.</value>
    public string? RoleSessionName { get; set; }

    /// <value>Who takes the role on.</value>
    public string? SourceIdentity { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>Which tags go along to roles taken on from there.</value>
    public List<string>? TransitiveTagKeys { get; set; }

    void IShape.Walk(Walker walk)
    {
        DurationSeconds = walk.Number("DurationSeconds", DurationSeconds);
        ExternalId = walk.Text("ExternalId", ExternalId);
        Policy = walk.Text("Policy", Policy);
        PolicyArns = walk.Shapes("PolicyArns", PolicyArns);
        RoleArn = walk.Text("RoleArn", RoleArn);
        RoleSessionName = walk.Text("RoleSessionName", RoleSessionName);
        SourceIdentity = walk.Text("SourceIdentity", SourceIdentity);
        Tags = walk.Shapes("Tags", Tags);
        TransitiveTagKeys = walk.Texts("TransitiveTagKeys", TransitiveTagKeys);
    }
}
