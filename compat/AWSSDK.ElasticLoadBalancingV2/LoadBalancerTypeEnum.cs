using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class LoadBalancerTypeEnum : ConstantClass
{
    /// <value>On the wire: <c>application</c>.</value>
    public static readonly LoadBalancerTypeEnum Application = new("application");

    /// <value>On the wire: <c>network</c>.</value>
    public static readonly LoadBalancerTypeEnum Network = new("network");

    /// <value>On the wire: <c>gateway</c>.</value>
    public static readonly LoadBalancerTypeEnum Gateway = new("gateway");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public LoadBalancerTypeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static LoadBalancerTypeEnum FindValue(string value) => FindValue<LoadBalancerTypeEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator LoadBalancerTypeEnum(string value) => FindValue(value);
}
