using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>Words of DynamoDB; one that is not among them is kept as it is.</summary>
public class TableStatus : ConstantClass
{
    /// <value>On the wire: <c>CREATING</c>.</value>
    public static readonly TableStatus CREATING = new("CREATING");

    /// <value>On the wire: <c>UPDATING</c>.</value>
    public static readonly TableStatus UPDATING = new("UPDATING");

    /// <value>On the wire: <c>DELETING</c>.</value>
    public static readonly TableStatus DELETING = new("DELETING");

    /// <value>On the wire: <c>ACTIVE</c>.</value>
    public static readonly TableStatus ACTIVE = new("ACTIVE");

    /// <value>On the wire: <c>INACCESSIBLE_ENCRYPTION_CREDENTIALS</c>.</value>
    public static readonly TableStatus INACCESSIBLE_ENCRYPTION_CREDENTIALS = new("INACCESSIBLE_ENCRYPTION_CREDENTIALS");

    /// <value>On the wire: <c>ARCHIVING</c>.</value>
    public static readonly TableStatus ARCHIVING = new("ARCHIVING");

    /// <value>On the wire: <c>ARCHIVED</c>.</value>
    public static readonly TableStatus ARCHIVED = new("ARCHIVED");

    /// <value>On the wire: <c>REPLICATION_NOT_AUTHORIZED</c>.</value>
    public static readonly TableStatus REPLICATION_NOT_AUTHORIZED = new("REPLICATION_NOT_AUTHORIZED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TableStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TableStatus FindValue(string value) => FindValue<TableStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TableStatus(string value) => FindValue(value);
}
