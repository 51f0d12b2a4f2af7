using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Words of Systems Manager; one that is not among them is kept as it is.</summary>
public class ParameterType : ConstantClass
{
    /// <value>On the wire: <c>String</c>.</value>
    public static readonly ParameterType String = new("String");

    /// <value>On the wire: <c>StringList</c>.</value>
    public static readonly ParameterType StringList = new("StringList");

    /// <value>On the wire: <c>SecureString</c>.</value>
    public static readonly ParameterType SecureString = new("SecureString");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ParameterType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ParameterType FindValue(string value) => FindValue<ParameterType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ParameterType(string value) => FindValue(value);
}
