namespace Amazon.ECR.Model;

/// <summary>How images are encrypted.</summary>
public class EncryptionConfiguration : IShape
{
    /// <value>How.</value>
    public EncryptionType? EncryptionType { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KmsKey { get; set; }

    void IShape.Walk(Walker walk)
    {
        EncryptionType = walk.Constant("encryptionType", EncryptionType, EncryptionType.FindValue);
        KmsKey = walk.Text("kmsKey", KmsKey);
    }
}
