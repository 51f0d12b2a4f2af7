namespace Amazon.ECR.Model;

/// <summary>A repository as it is now.</summary>
public class Repository : IShape
{
    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>How images are encrypted.</value>
    public EncryptionConfiguration? EncryptionConfiguration { get; set; }

    /// <value>How images are scanned.</value>
    public ImageScanningConfiguration? ImageScanningConfiguration { get; set; }

    /// <value>Whether a tag can be moved.</value>
    public ImageTagMutability? ImageTagMutability { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>Its ARN.</value>
    public string? RepositoryArn { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    /// <value>What images in it are pulled by.</value>
    public string? RepositoryUri { get; set; }

    void IShape.Walk(Walker walk)
    {
        CreatedAt = walk.Time("createdAt", CreatedAt);
        EncryptionConfiguration = walk.Shape("encryptionConfiguration", EncryptionConfiguration);
        ImageScanningConfiguration = walk.Shape("imageScanningConfiguration", ImageScanningConfiguration);
        ImageTagMutability = walk.Constant("imageTagMutability", ImageTagMutability, ImageTagMutability.FindValue);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryArn = walk.Text("repositoryArn", RepositoryArn);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
        RepositoryUri = walk.Text("repositoryUri", RepositoryUri);
    }
}
