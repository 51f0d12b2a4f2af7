using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>What <c>GetCallerIdentityAsync</c> answers.</summary>
public class GetCallerIdentityResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The account's number.</value>
    public string? Account { get; set; }

    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>The caller's unique id.</value>
    public string? UserId { get; set; }

    void IShape.Walk(Walker walk)
    {
        Account = walk.Text("Account", Account);
        Arn = walk.Text("Arn", Arn);
        UserId = walk.Text("UserId", UserId);
    }
}
