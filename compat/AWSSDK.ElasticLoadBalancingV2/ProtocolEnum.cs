using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class ProtocolEnum : ConstantClass
{
    /// <value>On the wire: <c>HTTP</c>.</value>
    public static readonly ProtocolEnum HTTP = new("HTTP");

    /// <value>On the wire: <c>HTTPS</c>.</value>
    public static readonly ProtocolEnum HTTPS = new("HTTPS");

    /// <value>On the wire: <c>TCP</c>.</value>
    public static readonly ProtocolEnum TCP = new("TCP");

    /// <value>On the wire: <c>TLS</c>.</value>
    public static readonly ProtocolEnum TLS = new("TLS");

    /// <value>On the wire: <c>UDP</c>.</value>
    public static readonly ProtocolEnum UDP = new("UDP");

    /// <value>On the wire: <c>TCP_UDP</c>.</value>
    public static readonly ProtocolEnum TCP_UDP = new("TCP_UDP");

    /// <value>On the wire: <c>GENEVE</c>.</value>
    public static readonly ProtocolEnum GENEVE = new("GENEVE");

    /// <value>On the wire: <c>QUIC</c>.</value>
    public static readonly ProtocolEnum QUIC = new("QUIC");

    /// <value>On the wire: <c>TCP_QUIC</c>.</value>
    public static readonly ProtocolEnum TCP_QUIC = new("TCP_QUIC");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ProtocolEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ProtocolEnum FindValue(string value) => FindValue<ProtocolEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ProtocolEnum(string value) => FindValue(value);
}
