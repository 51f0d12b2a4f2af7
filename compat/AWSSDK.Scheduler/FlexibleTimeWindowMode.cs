using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Words of EventBridge Scheduler; one that is not among them is kept as it is.</summary>
public class FlexibleTimeWindowMode : ConstantClass
{
    /// <value>On the wire: <c>OFF</c>.</value>
    public static readonly FlexibleTimeWindowMode OFF = new("OFF");

    /// <value>On the wire: <c>FLEXIBLE</c>.</value>
    public static readonly FlexibleTimeWindowMode FLEXIBLE = new("FLEXIBLE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public FlexibleTimeWindowMode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static FlexibleTimeWindowMode FindValue(string value) => FindValue<FlexibleTimeWindowMode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator FlexibleTimeWindowMode(string value) => FindValue(value);
}
