using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class OSFamily : ConstantClass
{
    /// <value>On the wire: <c>WINDOWS_SERVER_2019_FULL</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2019_FULL = new("WINDOWS_SERVER_2019_FULL");

    /// <value>On the wire: <c>WINDOWS_SERVER_2019_CORE</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2019_CORE = new("WINDOWS_SERVER_2019_CORE");

    /// <value>On the wire: <c>WINDOWS_SERVER_2016_FULL</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2016_FULL = new("WINDOWS_SERVER_2016_FULL");

    /// <value>On the wire: <c>WINDOWS_SERVER_2004_CORE</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2004_CORE = new("WINDOWS_SERVER_2004_CORE");

    /// <value>On the wire: <c>WINDOWS_SERVER_2022_CORE</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2022_CORE = new("WINDOWS_SERVER_2022_CORE");

    /// <value>On the wire: <c>WINDOWS_SERVER_2022_FULL</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2022_FULL = new("WINDOWS_SERVER_2022_FULL");

    /// <value>On the wire: <c>WINDOWS_SERVER_2025_CORE</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2025_CORE = new("WINDOWS_SERVER_2025_CORE");

    /// <value>On the wire: <c>WINDOWS_SERVER_2025_FULL</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_2025_FULL = new("WINDOWS_SERVER_2025_FULL");

    /// <value>On the wire: <c>WINDOWS_SERVER_20H2_CORE</c>.</value>
    public static readonly OSFamily WINDOWS_SERVER_20H2_CORE = new("WINDOWS_SERVER_20H2_CORE");

    /// <value>On the wire: <c>LINUX</c>.</value>
    public static readonly OSFamily LINUX = new("LINUX");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public OSFamily(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static OSFamily FindValue(string value) => FindValue<OSFamily>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator OSFamily(string value) => FindValue(value);
}
