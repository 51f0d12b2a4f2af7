using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ExecutionStatus : ConstantClass
{
    /// <value>On the wire: <c>UNAVAILABLE</c>.</value>
    public static readonly ExecutionStatus UNAVAILABLE = new("UNAVAILABLE");

    /// <value>On the wire: <c>AVAILABLE</c>.</value>
    public static readonly ExecutionStatus AVAILABLE = new("AVAILABLE");

    /// <value>On the wire: <c>EXECUTE_IN_PROGRESS</c>.</value>
    public static readonly ExecutionStatus EXECUTE_IN_PROGRESS = new("EXECUTE_IN_PROGRESS");

    /// <value>On the wire: <c>EXECUTE_COMPLETE</c>.</value>
    public static readonly ExecutionStatus EXECUTE_COMPLETE = new("EXECUTE_COMPLETE");

    /// <value>On the wire: <c>EXECUTE_FAILED</c>.</value>
    public static readonly ExecutionStatus EXECUTE_FAILED = new("EXECUTE_FAILED");

    /// <value>On the wire: <c>OBSOLETE</c>.</value>
    public static readonly ExecutionStatus OBSOLETE = new("OBSOLETE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ExecutionStatus FindValue(string value) => FindValue<ExecutionStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ExecutionStatus(string value) => FindValue(value);
}
