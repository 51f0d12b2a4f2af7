using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ClusterSettingName : ConstantClass
{
    /// <value>On the wire: <c>containerInsights</c>.</value>
    public static readonly ClusterSettingName ContainerInsights = new("containerInsights");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ClusterSettingName(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ClusterSettingName FindValue(string value) => FindValue<ClusterSettingName>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ClusterSettingName(string value) => FindValue(value);
}
