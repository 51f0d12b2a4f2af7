using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class HealthStatus : ConstantClass
{
    /// <value>On the wire: <c>HEALTHY</c>.</value>
    public static readonly HealthStatus HEALTHY = new("HEALTHY");

    /// <value>On the wire: <c>UNHEALTHY</c>.</value>
    public static readonly HealthStatus UNHEALTHY = new("UNHEALTHY");

    /// <value>On the wire: <c>UNKNOWN</c>.</value>
    public static readonly HealthStatus UNKNOWN = new("UNKNOWN");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public HealthStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static HealthStatus FindValue(string value) => FindValue<HealthStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator HealthStatus(string value) => FindValue(value);
}
