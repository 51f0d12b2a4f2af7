namespace Amazon.ECR.Model;

/// <summary>An image in a repository.</summary>
public class ImageDetail : IShape
{
    /// <value>What it is, by its media type.</value>
    public string? ArtifactMediaType { get; set; }

    /// <value>The digest of its manifest.</value>
    public string? ImageDigest { get; set; }

    /// <value>The media type of its manifest.</value>
    public string? ImageManifestMediaType { get; set; }

    /// <value>When it was pushed.</value>
    public DateTime? ImagePushedAt { get; set; }

    /// <value>How many findings there are.</value>
    public ImageScanFindingsSummary? ImageScanFindingsSummary { get; set; }

    /// <value>How far the scan is.</value>
    public ImageScanStatus? ImageScanStatus { get; set; }

    /// <value>Its size in bytes, compressed.</value>
    public long? ImageSizeInBytes { get; set; }

    /// <value>Its tags.</value>
    public List<string>? ImageTags { get; set; }

    /// <value>When it was pulled last.</value>
    public DateTime? LastRecordedPullTime { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ArtifactMediaType = walk.Text("artifactMediaType", ArtifactMediaType);
        ImageDigest = walk.Text("imageDigest", ImageDigest);
        ImageManifestMediaType = walk.Text("imageManifestMediaType", ImageManifestMediaType);
        ImagePushedAt = walk.Time("imagePushedAt", ImagePushedAt);
        ImageScanFindingsSummary = walk.Shape("imageScanFindingsSummary", ImageScanFindingsSummary);
        ImageScanStatus = walk.Shape("imageScanStatus", ImageScanStatus);
        ImageSizeInBytes = walk.Long("imageSizeInBytes", ImageSizeInBytes);
        ImageTags = walk.Texts("imageTags", ImageTags);
        LastRecordedPullTime = walk.Time("lastRecordedPullTime", LastRecordedPullTime);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
