namespace Shunt.Local.Edge;

/// <summary>The image that an instance runs as a container of, and who runs it.</summary>
/// <param name="Engine">The engine's address on this machine, such as <c>unix:///var/run/docker.sock</c>.</param>
/// <param name="Image">The image, by its digest there.</param>
public sealed record ContainerSpec(string Engine, string Image)
{
    /// <summary>Where a container sees its data.</summary>
    public const string DataPlace = "/data";

    /// <value>The folder of this machine that it sees as <see cref="DataPlace"/>, an absolute path; null for none.</value>
    public string? DataFolder { get; init; }
}
