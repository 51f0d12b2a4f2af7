using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ContainerCondition : ConstantClass
{
    /// <value>On the wire: <c>START</c>.</value>
    public static readonly ContainerCondition START = new("START");

    /// <value>On the wire: <c>COMPLETE</c>.</value>
    public static readonly ContainerCondition COMPLETE = new("COMPLETE");

    /// <value>On the wire: <c>SUCCESS</c>.</value>
    public static readonly ContainerCondition SUCCESS = new("SUCCESS");

    /// <value>On the wire: <c>HEALTHY</c>.</value>
    public static readonly ContainerCondition HEALTHY = new("HEALTHY");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ContainerCondition(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ContainerCondition FindValue(string value) => FindValue<ContainerCondition>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ContainerCondition(string value) => FindValue(value);
}
