using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class AlarmType : ConstantClass
{
    /// <value>On the wire: <c>CompositeAlarm</c>.</value>
    public static readonly AlarmType CompositeAlarm = new("CompositeAlarm");

    /// <value>On the wire: <c>MetricAlarm</c>.</value>
    public static readonly AlarmType MetricAlarm = new("MetricAlarm");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public AlarmType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static AlarmType FindValue(string value) => FindValue<AlarmType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator AlarmType(string value) => FindValue(value);
}
