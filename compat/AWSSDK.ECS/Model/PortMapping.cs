namespace Amazon.ECS.Model;

/// <summary>A port that a container listens on.</summary>
public class PortMapping : IShape
{
    /// <value>The port within the container.</value>
    public int? ContainerPort { get; set; }

    /// <value>The port outside.</value>
    public int? HostPort { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The protocol.</value>
    public TransportProtocol? Protocol { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContainerPort = walk.Number("containerPort", ContainerPort);
        HostPort = walk.Number("hostPort", HostPort);
        Name = walk.Text("name", Name);
        Protocol = walk.Constant("protocol", Protocol, TransportProtocol.FindValue);
    }
}
