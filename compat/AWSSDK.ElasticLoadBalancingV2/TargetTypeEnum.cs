using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class TargetTypeEnum : ConstantClass
{
    /// <value>On the wire: <c>instance</c>.</value>
    public static readonly TargetTypeEnum Instance = new("instance");

    /// <value>On the wire: <c>ip</c>.</value>
    public static readonly TargetTypeEnum Ip = new("ip");

    /// <value>On the wire: <c>lambda</c>.</value>
    public static readonly TargetTypeEnum Lambda = new("lambda");

    /// <value>On the wire: <c>alb</c>.</value>
    public static readonly TargetTypeEnum Alb = new("alb");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TargetTypeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TargetTypeEnum FindValue(string value) => FindValue<TargetTypeEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TargetTypeEnum(string value) => FindValue(value);
}
