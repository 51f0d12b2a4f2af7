using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ManagedAgentName : ConstantClass
{
    /// <value>On the wire: <c>ExecuteCommandAgent</c>.</value>
    public static readonly ManagedAgentName ExecuteCommandAgent = new("ExecuteCommandAgent");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ManagedAgentName(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ManagedAgentName FindValue(string value) => FindValue<ManagedAgentName>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ManagedAgentName(string value) => FindValue(value);
}
