namespace Docker.DotNet.Models;

/// <summary>The tag that an image gets.</summary>
public class ImageTagParameters
{
    /// <value>The repository.</value>
    public string? RepositoryName { get; set; }

    /// <value>The tag in it.</value>
    public string? Tag { get; set; }

    /// <value>Takes the tag from another image. Engines do so without it by now.</value>
    public bool? Force { get; set; }
}
