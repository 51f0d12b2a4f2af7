namespace Docker.DotNet.Models;

/// <summary>Which containers are listed.</summary>
public class ContainersListParameters
{
    /// <value>Also those that do not run. Default: not.</value>
    public bool? All { get; set; }

    /// <value>How many at most.</value>
    public long? Limit { get; set; }

    /// <value>Conditions by name, such as <c>label</c>; every key of the inner one is a value that will do.</value>
    public IDictionary<string, IDictionary<string, bool>>? Filters { get; set; }
}
