namespace Docker.DotNet.Models;

/// <summary>Which output of a container is read.</summary>
public class ContainerLogsParameters
{
    /// <value>Its standard output.</value>
    public bool? ShowStdout { get; set; }

    /// <value>Its standard error.</value>
    public bool? ShowStderr { get; set; }

    /// <value>From this time on, in seconds since 1970, with a fraction.</value>
    public string? Since { get; set; }

    /// <value>Up to this time.</value>
    public string? Until { get; set; }

    /// <value>Each line with its time before it.</value>
    public bool? Timestamps { get; set; }

    /// <value>Goes on until the container ends.</value>
    public bool? Follow { get; set; }

    /// <value>How many lines from the end; default <c>all</c>.</value>
    public string? Tail { get; set; }
}
