namespace Amazon.SecretsManager.Model;

/// <summary>What is asked of <c>DescribeSecretAsync</c>.</summary>
public class DescribeSecretRequest : AmazonSecretsManagerRequest, IShape
{
    /// <value>The secret: its name or its ARN.</value>
    public string? SecretId { get; set; }

    void IShape.Walk(Walker walk)
    {
        SecretId = walk.Text("SecretId", SecretId);
    }
}
