namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>GetAuthorizationTokenAsync</c>.</summary>
public class GetAuthorizationTokenRequest : AmazonECRRequest, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
