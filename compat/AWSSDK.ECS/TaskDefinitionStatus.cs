using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class TaskDefinitionStatus : ConstantClass
{
    /// <value>On the wire: <c>ACTIVE</c>.</value>
    public static readonly TaskDefinitionStatus ACTIVE = new("ACTIVE");

    /// <value>On the wire: <c>INACTIVE</c>.</value>
    public static readonly TaskDefinitionStatus INACTIVE = new("INACTIVE");

    /// <value>On the wire: <c>DELETE_IN_PROGRESS</c>.</value>
    public static readonly TaskDefinitionStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TaskDefinitionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TaskDefinitionStatus FindValue(string value) => FindValue<TaskDefinitionStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TaskDefinitionStatus(string value) => FindValue(value);
}
