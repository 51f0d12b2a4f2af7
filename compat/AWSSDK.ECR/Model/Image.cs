namespace Amazon.ECR.Model;

/// <summary>An image with its manifest.</summary>
public class Image : IShape
{
    /// <value>Which image.</value>
    public ImageIdentifier? ImageId { get; set; }

    /// <value>The manifest itself.</value>
    public string? ImageManifest { get; set; }

    /// <value>The media type of its manifest.</value>
    public string? ImageManifestMediaType { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageId = walk.Shape("imageId", ImageId);
        ImageManifest = walk.Text("imageManifest", ImageManifest);
        ImageManifestMediaType = walk.Text("imageManifestMediaType", ImageManifestMediaType);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
