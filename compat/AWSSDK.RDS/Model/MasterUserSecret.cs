namespace Amazon.RDS.Model;

/// <summary>Where the password of the first user is kept.</summary>
public class MasterUserSecret : IShape
{
    /// <value>The key it is encrypted with.</value>
    public string? KmsKeyId { get; set; }

    /// <value>Its ARN.</value>
    public string? SecretArn { get; set; }

    /// <value>Where it is in its life.</value>
    public string? SecretStatus { get; set; }

    void IShape.Walk(Walker walk)
    {
        KmsKeyId = walk.Text("KmsKeyId", KmsKeyId);
        SecretArn = walk.Text("SecretArn", SecretArn);
        SecretStatus = walk.Text("SecretStatus", SecretStatus);
    }
}
