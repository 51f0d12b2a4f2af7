using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Words of EventBridge Scheduler; one that is not among them is kept as it is.</summary>
public class ScheduleState : ConstantClass
{
    /// <value>On the wire: <c>ENABLED</c>.</value>
    public static readonly ScheduleState ENABLED = new("ENABLED");

    /// <value>On the wire: <c>DISABLED</c>.</value>
    public static readonly ScheduleState DISABLED = new("DISABLED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ScheduleState(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ScheduleState FindValue(string value) => FindValue<ScheduleState>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ScheduleState(string value) => FindValue(value);
}
