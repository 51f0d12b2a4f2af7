namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>BatchDeleteImageAsync</c>.</summary>
public class BatchDeleteImageRequest : AmazonECRRequest, IShape
{
    /// <value>Which images.</value>
    public List<ImageIdentifier>? ImageIds { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageIds = walk.Shapes("imageIds", ImageIds);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
