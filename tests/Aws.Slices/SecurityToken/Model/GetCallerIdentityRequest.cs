namespace Amazon.SecurityToken.Model;

/// <summary>What is asked of <c>GetCallerIdentityAsync</c>.</summary>
public class GetCallerIdentityRequest : AmazonSecurityTokenServiceRequest, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
