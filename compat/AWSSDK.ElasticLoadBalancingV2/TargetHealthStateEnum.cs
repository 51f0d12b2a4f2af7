using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class TargetHealthStateEnum : ConstantClass
{
    /// <value>On the wire: <c>initial</c>.</value>
    public static readonly TargetHealthStateEnum Initial = new("initial");

    /// <value>On the wire: <c>healthy</c>.</value>
    public static readonly TargetHealthStateEnum Healthy = new("healthy");

    /// <value>On the wire: <c>unhealthy</c>.</value>
    public static readonly TargetHealthStateEnum Unhealthy = new("unhealthy");

    /// <value>On the wire: <c>unhealthy.draining</c>.</value>
    public static readonly TargetHealthStateEnum UnhealthyDraining = new("unhealthy.draining");

    /// <value>On the wire: <c>unused</c>.</value>
    public static readonly TargetHealthStateEnum Unused = new("unused");

    /// <value>On the wire: <c>draining</c>.</value>
    public static readonly TargetHealthStateEnum Draining = new("draining");

    /// <value>On the wire: <c>unavailable</c>.</value>
    public static readonly TargetHealthStateEnum Unavailable = new("unavailable");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TargetHealthStateEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TargetHealthStateEnum FindValue(string value) => FindValue<TargetHealthStateEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TargetHealthStateEnum(string value) => FindValue(value);
}
