namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A port that a load balancer listens on.</summary>
public class Listener : IShape
{
    /// <value>Its certificates.</value>
    public List<Certificate>? Certificates { get; set; }

    /// <value>What is done when no rule fits.</value>
    public List<Action>? DefaultActions { get; set; }

    /// <value>The ARN of the listener.</value>
    public string? ListenerArn { get; set; }

    /// <value>The ARN of the load balancer.</value>
    public string? LoadBalancerArn { get; set; }

    /// <value>The port.</value>
    public int? Port { get; set; }

    /// <value>The protocol.</value>
    public ProtocolEnum? Protocol { get; set; }

    /// <value>Which ciphers it offers.</value>
    public string? SslPolicy { get; set; }

    void IShape.Walk(Walker walk)
    {
        Certificates = walk.Shapes("Certificates", Certificates);
        DefaultActions = walk.Shapes("DefaultActions", DefaultActions);
        ListenerArn = walk.Text("ListenerArn", ListenerArn);
        LoadBalancerArn = walk.Text("LoadBalancerArn", LoadBalancerArn);
        Port = walk.Number("Port", Port);
        Protocol = walk.Constant("Protocol", Protocol, ProtocolEnum.FindValue);
        SslPolicy = walk.Text("SslPolicy", SslPolicy);
    }
}
