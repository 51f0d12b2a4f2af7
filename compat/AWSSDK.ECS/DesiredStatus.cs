using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class DesiredStatus : ConstantClass
{
    /// <value>On the wire: <c>RUNNING</c>.</value>
    public static readonly DesiredStatus RUNNING = new("RUNNING");

    /// <value>On the wire: <c>PENDING</c>.</value>
    public static readonly DesiredStatus PENDING = new("PENDING");

    /// <value>On the wire: <c>STOPPED</c>.</value>
    public static readonly DesiredStatus STOPPED = new("STOPPED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public DesiredStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static DesiredStatus FindValue(string value) => FindValue<DesiredStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator DesiredStatus(string value) => FindValue(value);
}
