namespace Docker.DotNet.Models;

/// <summary>Which images are listed.</summary>
public class ImagesListParameters
{
    /// <value>Also those that only lie below others. Default: not.</value>
    public bool? All { get; set; }

    /// <value>Conditions by name, such as <c>label</c>; every key of the inner one is a value that will do.</value>
    public IDictionary<string, IDictionary<string, bool>>? Filters { get; set; }
}
