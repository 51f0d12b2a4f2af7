using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ChangeSetStatus : ConstantClass
{
    /// <value>On the wire: <c>CREATE_PENDING</c>.</value>
    public static readonly ChangeSetStatus CREATE_PENDING = new("CREATE_PENDING");

    /// <value>On the wire: <c>CREATE_IN_PROGRESS</c>.</value>
    public static readonly ChangeSetStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <value>On the wire: <c>CREATE_COMPLETE</c>.</value>
    public static readonly ChangeSetStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <value>On the wire: <c>DELETE_PENDING</c>.</value>
    public static readonly ChangeSetStatus DELETE_PENDING = new("DELETE_PENDING");

    /// <value>On the wire: <c>DELETE_IN_PROGRESS</c>.</value>
    public static readonly ChangeSetStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <value>On the wire: <c>DELETE_COMPLETE</c>.</value>
    public static readonly ChangeSetStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <value>On the wire: <c>DELETE_FAILED</c>.</value>
    public static readonly ChangeSetStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <value>On the wire: <c>FAILED</c>.</value>
    public static readonly ChangeSetStatus FAILED = new("FAILED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ChangeSetStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ChangeSetStatus FindValue(string value) => FindValue<ChangeSetStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ChangeSetStatus(string value) => FindValue(value);
}
