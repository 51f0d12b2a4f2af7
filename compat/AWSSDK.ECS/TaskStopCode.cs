using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class TaskStopCode : ConstantClass
{
    /// <value>On the wire: <c>TaskFailedToStart</c>.</value>
    public static readonly TaskStopCode TaskFailedToStart = new("TaskFailedToStart");

    /// <value>On the wire: <c>EssentialContainerExited</c>.</value>
    public static readonly TaskStopCode EssentialContainerExited = new("EssentialContainerExited");

    /// <value>On the wire: <c>UserInitiated</c>.</value>
    public static readonly TaskStopCode UserInitiated = new("UserInitiated");

    /// <value>On the wire: <c>ServiceSchedulerInitiated</c>.</value>
    public static readonly TaskStopCode ServiceSchedulerInitiated = new("ServiceSchedulerInitiated");

    /// <value>On the wire: <c>SpotInterruption</c>.</value>
    public static readonly TaskStopCode SpotInterruption = new("SpotInterruption");

    /// <value>On the wire: <c>TerminationNotice</c>.</value>
    public static readonly TaskStopCode TerminationNotice = new("TerminationNotice");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TaskStopCode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TaskStopCode FindValue(string value) => FindValue<TaskStopCode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TaskStopCode(string value) => FindValue(value);
}
