using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>What <c>AssumeRoleAsync</c> answers.</summary>
public class AssumeRoleResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Who one is then.</value>
    public AssumedRoleUser? AssumedRoleUser { get; set; }

    /// <value>How full the policies are, in percent.</value>
    public int? PackedPolicySize { get; set; }

    /// <value>Who takes the role on.</value>
    public string? SourceIdentity { get; set; }

    void IShape.Walk(Walker walk)
    {
        AssumedRoleUser = walk.Shape("AssumedRoleUser", AssumedRoleUser);
        PackedPolicySize = walk.Number("PackedPolicySize", PackedPolicySize);
        SourceIdentity = walk.Text("SourceIdentity", SourceIdentity);
    }
}
