using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class TransportProtocol : ConstantClass
{
    /// <value>On the wire: <c>tcp</c>.</value>
    public static readonly TransportProtocol Tcp = new("tcp");

    /// <value>On the wire: <c>udp</c>.</value>
    public static readonly TransportProtocol Udp = new("udp");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TransportProtocol(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TransportProtocol FindValue(string value) => FindValue<TransportProtocol>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TransportProtocol(string value) => FindValue(value);
}
