namespace Docker.DotNet.Models;

/// <summary>How an image is removed.</summary>
public class ImageDeleteParameters
{
    /// <value>Also when a stopped container uses it.</value>
    public bool? Force { get; set; }

    /// <value>Leaves what lies below it.</value>
    public bool? NoPrune { get; set; }
}
