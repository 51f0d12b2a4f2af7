namespace Docker.DotNet.Models;

/// <summary>How images are loaded.</summary>
public class ImageLoadParameters
{
    /// <value>Tells of no progress. Default: false.</value>
    public bool Quiet { get; set; }
}
