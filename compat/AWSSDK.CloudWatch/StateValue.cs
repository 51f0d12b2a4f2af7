using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class StateValue : ConstantClass
{
    /// <value>On the wire: <c>OK</c>.</value>
    public static readonly StateValue OK = new("OK");

    /// <value>On the wire: <c>ALARM</c>.</value>
    public static readonly StateValue ALARM = new("ALARM");

    /// <value>On the wire: <c>INSUFFICIENT_DATA</c>.</value>
    public static readonly StateValue INSUFFICIENT_DATA = new("INSUFFICIENT_DATA");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public StateValue(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static StateValue FindValue(string value) => FindValue<StateValue>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator StateValue(string value) => FindValue(value);
}
