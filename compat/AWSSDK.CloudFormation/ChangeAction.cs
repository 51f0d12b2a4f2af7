using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ChangeAction : ConstantClass
{
    /// <value>On the wire: <c>Add</c>.</value>
    public static readonly ChangeAction Add = new("Add");

    /// <value>On the wire: <c>Modify</c>.</value>
    public static readonly ChangeAction Modify = new("Modify");

    /// <value>On the wire: <c>Remove</c>.</value>
    public static readonly ChangeAction Remove = new("Remove");

    /// <value>On the wire: <c>Import</c>.</value>
    public static readonly ChangeAction Import = new("Import");

    /// <value>On the wire: <c>Dynamic</c>.</value>
    public static readonly ChangeAction Dynamic = new("Dynamic");

    /// <value>On the wire: <c>SyncWithActual</c>.</value>
    public static readonly ChangeAction SyncWithActual = new("SyncWithActual");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ChangeAction(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ChangeAction FindValue(string value) => FindValue<ChangeAction>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ChangeAction(string value) => FindValue(value);
}
