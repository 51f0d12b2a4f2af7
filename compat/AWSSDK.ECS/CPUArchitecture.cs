using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class CPUArchitecture : ConstantClass
{
    /// <value>On the wire: <c>X86_64</c>.</value>
    public static readonly CPUArchitecture X86_64 = new("X86_64");

    /// <value>On the wire: <c>ARM64</c>.</value>
    public static readonly CPUArchitecture ARM64 = new("ARM64");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public CPUArchitecture(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static CPUArchitecture FindValue(string value) => FindValue<CPUArchitecture>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator CPUArchitecture(string value) => FindValue(value);
}
