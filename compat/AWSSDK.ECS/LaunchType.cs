using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class LaunchType : ConstantClass
{
    /// <value>On the wire: <c>EC2</c>.</value>
    public static readonly LaunchType EC2 = new("EC2");

    /// <value>On the wire: <c>FARGATE</c>.</value>
    public static readonly LaunchType FARGATE = new("FARGATE");

    /// <value>On the wire: <c>EXTERNAL</c>.</value>
    public static readonly LaunchType EXTERNAL = new("EXTERNAL");

    /// <value>On the wire: <c>MANAGED_INSTANCES</c>.</value>
    public static readonly LaunchType MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public LaunchType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static LaunchType FindValue(string value) => FindValue<LaunchType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator LaunchType(string value) => FindValue(value);
}
