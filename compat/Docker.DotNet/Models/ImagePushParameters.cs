namespace Docker.DotNet.Models;

/// <summary>What is pushed.</summary>
public class ImagePushParameters
{
    /// <value>The image.</value>
    public string? ImageID { get; set; }

    /// <value>The tag; without it all of the repository.</value>
    public string? Tag { get; set; }
}
