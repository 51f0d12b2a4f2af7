namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>BatchGetImageAsync</c>.</summary>
public class BatchGetImageRequest : AmazonECRRequest, IShape
{
    /// <value>Which kinds of manifest are understood.</value>
    public List<string>? AcceptedMediaTypes { get; set; }

    /// <value>Which images.</value>
    public List<ImageIdentifier>? ImageIds { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        AcceptedMediaTypes = walk.Texts("acceptedMediaTypes", AcceptedMediaTypes);
        ImageIds = walk.Shapes("imageIds", ImageIds);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
