namespace Amazon.ECR.Model;

/// <summary>A password for a registry.</summary>
public class AuthorizationData : IShape
{
    /// <value>User and password, parted by a colon, in base 64.</value>
    public string? AuthorizationToken { get; set; }

    /// <value>Until when it is good.</value>
    public DateTime? ExpiresAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        AuthorizationToken = walk.Text("authorizationToken", AuthorizationToken);
        ExpiresAt = walk.Time("expiresAt", ExpiresAt);
    }
}
