using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ServiceField : ConstantClass
{
    /// <value>On the wire: <c>TAGS</c>.</value>
    public static readonly ServiceField TAGS = new("TAGS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ServiceField(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ServiceField FindValue(string value) => FindValue<ServiceField>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ServiceField(string value) => FindValue(value);
}
