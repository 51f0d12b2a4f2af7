namespace Amazon.ECR.Model;

/// <summary>Which images are listed.</summary>
public class ListImagesFilter : IShape
{
    /// <value>Whether those with tags, or without.</value>
    public TagStatus? TagStatus { get; set; }

    void IShape.Walk(Walker walk)
    {
        TagStatus = walk.Constant("tagStatus", TagStatus, TagStatus.FindValue);
    }
}
