using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class LoadBalancerStateEnum : ConstantClass
{
    /// <value>On the wire: <c>active</c>.</value>
    public static readonly LoadBalancerStateEnum Active = new("active");

    /// <value>On the wire: <c>provisioning</c>.</value>
    public static readonly LoadBalancerStateEnum Provisioning = new("provisioning");

    /// <value>On the wire: <c>active_impaired</c>.</value>
    public static readonly LoadBalancerStateEnum Active_impaired = new("active_impaired");

    /// <value>On the wire: <c>failed</c>.</value>
    public static readonly LoadBalancerStateEnum Failed = new("failed");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public LoadBalancerStateEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static LoadBalancerStateEnum FindValue(string value) => FindValue<LoadBalancerStateEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator LoadBalancerStateEnum(string value) => FindValue(value);
}
