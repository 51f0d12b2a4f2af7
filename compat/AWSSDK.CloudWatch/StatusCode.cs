using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class StatusCode : ConstantClass
{
    /// <value>On the wire: <c>Complete</c>.</value>
    public static readonly StatusCode Complete = new("Complete");

    /// <value>On the wire: <c>InternalError</c>.</value>
    public static readonly StatusCode InternalError = new("InternalError");

    /// <value>On the wire: <c>PartialData</c>.</value>
    public static readonly StatusCode PartialData = new("PartialData");

    /// <value>On the wire: <c>Forbidden</c>.</value>
    public static readonly StatusCode Forbidden = new("Forbidden");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public StatusCode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static StatusCode FindValue(string value) => FindValue<StatusCode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator StatusCode(string value) => FindValue(value);
}
