using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class TaskField : ConstantClass
{
    /// <value>On the wire: <c>TAGS</c>.</value>
    public static readonly TaskField TAGS = new("TAGS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TaskField(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TaskField FindValue(string value) => FindValue<TaskField>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TaskField(string value) => FindValue(value);
}
