using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class AssignPublicIp : ConstantClass
{
    /// <value>On the wire: <c>ENABLED</c>.</value>
    public static readonly AssignPublicIp ENABLED = new("ENABLED");

    /// <value>On the wire: <c>DISABLED</c>.</value>
    public static readonly AssignPublicIp DISABLED = new("DISABLED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public AssignPublicIp(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static AssignPublicIp FindValue(string value) => FindValue<AssignPublicIp>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator AssignPublicIp(string value) => FindValue(value);
}
