using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class StackStatus : ConstantClass
{
    /// <value>On the wire: <c>CREATE_IN_PROGRESS</c>.</value>
    public static readonly StackStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <value>On the wire: <c>CREATE_FAILED</c>.</value>
    public static readonly StackStatus CREATE_FAILED = new("CREATE_FAILED");

    /// <value>On the wire: <c>CREATE_COMPLETE</c>.</value>
    public static readonly StackStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <value>On the wire: <c>ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly StackStatus ROLLBACK_IN_PROGRESS = new("ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>ROLLBACK_FAILED</c>.</value>
    public static readonly StackStatus ROLLBACK_FAILED = new("ROLLBACK_FAILED");

    /// <value>On the wire: <c>ROLLBACK_COMPLETE</c>.</value>
    public static readonly StackStatus ROLLBACK_COMPLETE = new("ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>DELETE_IN_PROGRESS</c>.</value>
    public static readonly StackStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <value>On the wire: <c>DELETE_FAILED</c>.</value>
    public static readonly StackStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <value>On the wire: <c>DELETE_COMPLETE</c>.</value>
    public static readonly StackStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <value>On the wire: <c>UPDATE_IN_PROGRESS</c>.</value>
    public static readonly StackStatus UPDATE_IN_PROGRESS = new("UPDATE_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_COMPLETE_CLEANUP_IN_PROGRESS</c>.</value>
    public static readonly StackStatus UPDATE_COMPLETE_CLEANUP_IN_PROGRESS = new("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_COMPLETE</c>.</value>
    public static readonly StackStatus UPDATE_COMPLETE = new("UPDATE_COMPLETE");

    /// <value>On the wire: <c>UPDATE_FAILED</c>.</value>
    public static readonly StackStatus UPDATE_FAILED = new("UPDATE_FAILED");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly StackStatus UPDATE_ROLLBACK_IN_PROGRESS = new("UPDATE_ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_FAILED</c>.</value>
    public static readonly StackStatus UPDATE_ROLLBACK_FAILED = new("UPDATE_ROLLBACK_FAILED");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS</c>.</value>
    public static readonly StackStatus UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS = new("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_COMPLETE</c>.</value>
    public static readonly StackStatus UPDATE_ROLLBACK_COMPLETE = new("UPDATE_ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>REVIEW_IN_PROGRESS</c>.</value>
    public static readonly StackStatus REVIEW_IN_PROGRESS = new("REVIEW_IN_PROGRESS");

    /// <value>On the wire: <c>IMPORT_IN_PROGRESS</c>.</value>
    public static readonly StackStatus IMPORT_IN_PROGRESS = new("IMPORT_IN_PROGRESS");

    /// <value>On the wire: <c>IMPORT_COMPLETE</c>.</value>
    public static readonly StackStatus IMPORT_COMPLETE = new("IMPORT_COMPLETE");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly StackStatus IMPORT_ROLLBACK_IN_PROGRESS = new("IMPORT_ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_FAILED</c>.</value>
    public static readonly StackStatus IMPORT_ROLLBACK_FAILED = new("IMPORT_ROLLBACK_FAILED");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_COMPLETE</c>.</value>
    public static readonly StackStatus IMPORT_ROLLBACK_COMPLETE = new("IMPORT_ROLLBACK_COMPLETE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public StackStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static StackStatus FindValue(string value) => FindValue<StackStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator StackStatus(string value) => FindValue(value);
}
