using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class TaskDefinitionField : ConstantClass
{
    /// <value>On the wire: <c>TAGS</c>.</value>
    public static readonly TaskDefinitionField TAGS = new("TAGS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TaskDefinitionField(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TaskDefinitionField FindValue(string value) => FindValue<TaskDefinitionField>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TaskDefinitionField(string value) => FindValue(value);
}
