using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ResourceStatus : ConstantClass
{
    /// <value>On the wire: <c>CREATE_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <value>On the wire: <c>CREATE_FAILED</c>.</value>
    public static readonly ResourceStatus CREATE_FAILED = new("CREATE_FAILED");

    /// <value>On the wire: <c>CREATE_COMPLETE</c>.</value>
    public static readonly ResourceStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <value>On the wire: <c>DELETE_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <value>On the wire: <c>DELETE_FAILED</c>.</value>
    public static readonly ResourceStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <value>On the wire: <c>DELETE_COMPLETE</c>.</value>
    public static readonly ResourceStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <value>On the wire: <c>DELETE_SKIPPED</c>.</value>
    public static readonly ResourceStatus DELETE_SKIPPED = new("DELETE_SKIPPED");

    /// <value>On the wire: <c>UPDATE_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus UPDATE_IN_PROGRESS = new("UPDATE_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_FAILED</c>.</value>
    public static readonly ResourceStatus UPDATE_FAILED = new("UPDATE_FAILED");

    /// <value>On the wire: <c>UPDATE_COMPLETE</c>.</value>
    public static readonly ResourceStatus UPDATE_COMPLETE = new("UPDATE_COMPLETE");

    /// <value>On the wire: <c>IMPORT_FAILED</c>.</value>
    public static readonly ResourceStatus IMPORT_FAILED = new("IMPORT_FAILED");

    /// <value>On the wire: <c>IMPORT_COMPLETE</c>.</value>
    public static readonly ResourceStatus IMPORT_COMPLETE = new("IMPORT_COMPLETE");

    /// <value>On the wire: <c>IMPORT_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus IMPORT_IN_PROGRESS = new("IMPORT_IN_PROGRESS");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus IMPORT_ROLLBACK_IN_PROGRESS = new("IMPORT_ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_FAILED</c>.</value>
    public static readonly ResourceStatus IMPORT_ROLLBACK_FAILED = new("IMPORT_ROLLBACK_FAILED");

    /// <value>On the wire: <c>IMPORT_ROLLBACK_COMPLETE</c>.</value>
    public static readonly ResourceStatus IMPORT_ROLLBACK_COMPLETE = new("IMPORT_ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>EXPORT_FAILED</c>.</value>
    public static readonly ResourceStatus EXPORT_FAILED = new("EXPORT_FAILED");

    /// <value>On the wire: <c>EXPORT_COMPLETE</c>.</value>
    public static readonly ResourceStatus EXPORT_COMPLETE = new("EXPORT_COMPLETE");

    /// <value>On the wire: <c>EXPORT_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus EXPORT_IN_PROGRESS = new("EXPORT_IN_PROGRESS");

    /// <value>On the wire: <c>EXPORT_ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus EXPORT_ROLLBACK_IN_PROGRESS = new("EXPORT_ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>EXPORT_ROLLBACK_FAILED</c>.</value>
    public static readonly ResourceStatus EXPORT_ROLLBACK_FAILED = new("EXPORT_ROLLBACK_FAILED");

    /// <value>On the wire: <c>EXPORT_ROLLBACK_COMPLETE</c>.</value>
    public static readonly ResourceStatus EXPORT_ROLLBACK_COMPLETE = new("EXPORT_ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus UPDATE_ROLLBACK_IN_PROGRESS = new("UPDATE_ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_COMPLETE</c>.</value>
    public static readonly ResourceStatus UPDATE_ROLLBACK_COMPLETE = new("UPDATE_ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>UPDATE_ROLLBACK_FAILED</c>.</value>
    public static readonly ResourceStatus UPDATE_ROLLBACK_FAILED = new("UPDATE_ROLLBACK_FAILED");

    /// <value>On the wire: <c>ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly ResourceStatus ROLLBACK_IN_PROGRESS = new("ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>ROLLBACK_COMPLETE</c>.</value>
    public static readonly ResourceStatus ROLLBACK_COMPLETE = new("ROLLBACK_COMPLETE");

    /// <value>On the wire: <c>ROLLBACK_FAILED</c>.</value>
    public static readonly ResourceStatus ROLLBACK_FAILED = new("ROLLBACK_FAILED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ResourceStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ResourceStatus FindValue(string value) => FindValue<ResourceStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ResourceStatus(string value) => FindValue(value);
}
