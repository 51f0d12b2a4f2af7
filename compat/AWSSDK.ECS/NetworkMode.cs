using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class NetworkMode : ConstantClass
{
    /// <value>On the wire: <c>bridge</c>.</value>
    public static readonly NetworkMode Bridge = new("bridge");

    /// <value>On the wire: <c>host</c>.</value>
    public static readonly NetworkMode Host = new("host");

    /// <value>On the wire: <c>awsvpc</c>.</value>
    public static readonly NetworkMode Awsvpc = new("awsvpc");

    /// <value>On the wire: <c>none</c>.</value>
    public static readonly NetworkMode None = new("none");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public NetworkMode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static NetworkMode FindValue(string value) => FindValue<NetworkMode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator NetworkMode(string value) => FindValue(value);
}
