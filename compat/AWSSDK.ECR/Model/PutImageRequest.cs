namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>PutImageAsync</c>.</summary>
public class PutImageRequest : AmazonECRRequest, IShape
{
    /// <value>The digest of its manifest.</value>
    public string? ImageDigest { get; set; }

    /// <value>The manifest itself.</value>
    public string? ImageManifest { get; set; }

    /// <value>The media type of its manifest.</value>
    public string? ImageManifestMediaType { get; set; }

    /// <value>A tag.</value>
    public string? ImageTag { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageDigest = walk.Text("imageDigest", ImageDigest);
        ImageManifest = walk.Text("imageManifest", ImageManifest);
        ImageManifestMediaType = walk.Text("imageManifestMediaType", ImageManifestMediaType);
        ImageTag = walk.Text("imageTag", ImageTag);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
