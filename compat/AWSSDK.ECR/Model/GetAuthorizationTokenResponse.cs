using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <c>GetAuthorizationTokenAsync</c> answers.</summary>
public class GetAuthorizationTokenResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The password, with its registry.</value>
    public List<AuthorizationData>? AuthorizationData { get; set; }

    void IShape.Walk(Walker walk)
    {
        AuthorizationData = walk.Shapes("authorizationData", AuthorizationData);
    }
}
