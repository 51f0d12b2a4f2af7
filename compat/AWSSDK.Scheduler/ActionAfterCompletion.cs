using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Words of EventBridge Scheduler; one that is not among them is kept as it is.</summary>
public class ActionAfterCompletion : ConstantClass
{
    /// <value>On the wire: <c>NONE</c>.</value>
    public static readonly ActionAfterCompletion NONE = new("NONE");

    /// <value>On the wire: <c>DELETE</c>.</value>
    public static readonly ActionAfterCompletion DELETE = new("DELETE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ActionAfterCompletion(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ActionAfterCompletion FindValue(string value) => FindValue<ActionAfterCompletion>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ActionAfterCompletion(string value) => FindValue(value);
}
