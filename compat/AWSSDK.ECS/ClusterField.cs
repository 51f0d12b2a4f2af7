using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ClusterField : ConstantClass
{
    /// <value>On the wire: <c>ATTACHMENTS</c>.</value>
    public static readonly ClusterField ATTACHMENTS = new("ATTACHMENTS");

    /// <value>On the wire: <c>CONFIGURATIONS</c>.</value>
    public static readonly ClusterField CONFIGURATIONS = new("CONFIGURATIONS");

    /// <value>On the wire: <c>SETTINGS</c>.</value>
    public static readonly ClusterField SETTINGS = new("SETTINGS");

    /// <value>On the wire: <c>STATISTICS</c>.</value>
    public static readonly ClusterField STATISTICS = new("STATISTICS");

    /// <value>On the wire: <c>TAGS</c>.</value>
    public static readonly ClusterField TAGS = new("TAGS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ClusterField(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ClusterField FindValue(string value) => FindValue<ClusterField>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ClusterField(string value) => FindValue(value);
}
