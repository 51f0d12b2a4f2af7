using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class VersionConsistency : ConstantClass
{
    /// <value>On the wire: <c>enabled</c>.</value>
    public static readonly VersionConsistency Enabled = new("enabled");

    /// <value>On the wire: <c>disabled</c>.</value>
    public static readonly VersionConsistency Disabled = new("disabled");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public VersionConsistency(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static VersionConsistency FindValue(string value) => FindValue<VersionConsistency>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator VersionConsistency(string value) => FindValue(value);
}
