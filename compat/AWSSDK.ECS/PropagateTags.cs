using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class PropagateTags : ConstantClass
{
    /// <value>On the wire: <c>TASK_DEFINITION</c>.</value>
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");

    /// <value>On the wire: <c>SERVICE</c>.</value>
    public static readonly PropagateTags SERVICE = new("SERVICE");

    /// <value>On the wire: <c>NONE</c>.</value>
    public static readonly PropagateTags NONE = new("NONE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public PropagateTags(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator PropagateTags(string value) => FindValue(value);
}
