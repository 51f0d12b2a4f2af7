using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class LoadBalancerSchemeEnum : ConstantClass
{
    /// <value>On the wire: <c>internet-facing</c>.</value>
    public static readonly LoadBalancerSchemeEnum InternetFacing = new("internet-facing");

    /// <value>On the wire: <c>internal</c>.</value>
    public static readonly LoadBalancerSchemeEnum Internal = new("internal");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public LoadBalancerSchemeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static LoadBalancerSchemeEnum FindValue(string value) => FindValue<LoadBalancerSchemeEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator LoadBalancerSchemeEnum(string value) => FindValue(value);
}
