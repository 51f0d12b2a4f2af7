namespace Amazon.ECR.Model;

/// <summary>Which image: by its digest or by a tag.</summary>
public class ImageIdentifier : IShape
{
    /// <value>The digest of its manifest.</value>
    public string? ImageDigest { get; set; }

    void IShape.Walk(Walker walk)
    {
        ImageDigest = walk.Text("imageDigest", ImageDigest);
    }
}
