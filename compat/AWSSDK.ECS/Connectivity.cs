using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class Connectivity : ConstantClass
{
    /// <value>On the wire: <c>CONNECTED</c>.</value>
    public static readonly Connectivity CONNECTED = new("CONNECTED");

    /// <value>On the wire: <c>DISCONNECTED</c>.</value>
    public static readonly Connectivity DISCONNECTED = new("DISCONNECTED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public Connectivity(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static Connectivity FindValue(string value) => FindValue<Connectivity>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator Connectivity(string value) => FindValue(value);
}
