namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>A target group as it is now.</summary>
public class TargetGroup : IShape
{
    /// <value>Whether targets are asked.</value>
    public bool? HealthCheckEnabled { get; set; }

    /// <value>How often they are asked, in seconds.</value>
    public int? HealthCheckIntervalSeconds { get; set; }

    /// <value>The path they are asked for.</value>
    public string? HealthCheckPath { get; set; }

    /// <value>The port they are asked on.</value>
    public string? HealthCheckPort { get; set; }

    /// <value>The protocol they are asked by.</value>
    public ProtocolEnum? HealthCheckProtocol { get; set; }

    /// <value>How long an answer may take, in seconds.</value>
    public int? HealthCheckTimeoutSeconds { get; set; }

    /// <value>How many good answers in a row make it healthy.</value>
    public int? HealthyThresholdCount { get; set; }

    /// <value>The load balancers.</value>
    public List<string>? LoadBalancerArns { get; set; }

    /// <value>Which answers are healthy.</value>
    public Matcher? Matcher { get; set; }

    /// <value>The port.</value>
    public int? Port { get; set; }

    /// <value>The protocol.</value>
    public ProtocolEnum? Protocol { get; set; }

    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    /// <value>Its name.</value>
    public string? TargetGroupName { get; set; }

    /// <value>What its targets are.</value>
    public TargetTypeEnum? TargetType { get; set; }

    /// <value>How many bad answers in a row make it unhealthy.</value>
    public int? UnhealthyThresholdCount { get; set; }

    /// <value>The VPC.</value>
    public string? VpcId { get; set; }

    void IShape.Walk(Walker walk)
    {
        HealthCheckEnabled = walk.Flag("HealthCheckEnabled", HealthCheckEnabled);
        HealthCheckIntervalSeconds = walk.Number("HealthCheckIntervalSeconds", HealthCheckIntervalSeconds);
        HealthCheckPath = walk.Text("HealthCheckPath", HealthCheckPath);
        HealthCheckPort = walk.Text("HealthCheckPort", HealthCheckPort);
        HealthCheckProtocol = walk.Constant("HealthCheckProtocol", HealthCheckProtocol, ProtocolEnum.FindValue);
        HealthCheckTimeoutSeconds = walk.Number("HealthCheckTimeoutSeconds", HealthCheckTimeoutSeconds);
        HealthyThresholdCount = walk.Number("HealthyThresholdCount", HealthyThresholdCount);
        LoadBalancerArns = walk.Texts("LoadBalancerArns", LoadBalancerArns);
        Matcher = walk.Shape("Matcher", Matcher);
        Port = walk.Number("Port", Port);
        Protocol = walk.Constant("Protocol", Protocol, ProtocolEnum.FindValue);
        TargetGroupArn = walk.Text("TargetGroupArn", TargetGroupArn);
        TargetGroupName = walk.Text("TargetGroupName", TargetGroupName);
        TargetType = walk.Constant("TargetType", TargetType, TargetTypeEnum.FindValue);
        UnhealthyThresholdCount = walk.Number("UnhealthyThresholdCount", UnhealthyThresholdCount);
        VpcId = walk.Text("VpcId", VpcId);
    }
}
