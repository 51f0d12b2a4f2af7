namespace Amazon.ECR.Model;

/// <summary>An image that could not be read or deleted, and why.</summary>
public class ImageFailure : IShape
{
    /// <value>A word for why.</value>
    public ImageFailureCode? FailureCode { get; set; }

    /// <value>Why, in words.</value>
    public string? FailureReason { get; set; }

    /// <value>Which image.</value>
    public ImageIdentifier? ImageId { get; set; }

    void IShape.Walk(Walker walk)
    {
        FailureCode = walk.Constant("failureCode", FailureCode, ImageFailureCode.FindValue);
        FailureReason = walk.Text("failureReason", FailureReason);
        ImageId = walk.Shape("imageId", ImageId);
    }
}
