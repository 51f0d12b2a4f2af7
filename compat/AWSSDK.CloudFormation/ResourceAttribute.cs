using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class ResourceAttribute : ConstantClass
{
    /// <value>On the wire: <c>Properties</c>.</value>
    public static readonly ResourceAttribute Properties = new("Properties");

    /// <value>On the wire: <c>Metadata</c>.</value>
    public static readonly ResourceAttribute Metadata = new("Metadata");

    /// <value>On the wire: <c>CreationPolicy</c>.</value>
    public static readonly ResourceAttribute CreationPolicy = new("CreationPolicy");

    /// <value>On the wire: <c>UpdatePolicy</c>.</value>
    public static readonly ResourceAttribute UpdatePolicy = new("UpdatePolicy");

    /// <value>On the wire: <c>DeletionPolicy</c>.</value>
    public static readonly ResourceAttribute DeletionPolicy = new("DeletionPolicy");

    /// <value>On the wire: <c>UpdateReplacePolicy</c>.</value>
    public static readonly ResourceAttribute UpdateReplacePolicy = new("UpdateReplacePolicy");

    /// <value>On the wire: <c>Tags</c>.</value>
    public static readonly ResourceAttribute Tags = new("Tags");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ResourceAttribute(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ResourceAttribute FindValue(string value) => FindValue<ResourceAttribute>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ResourceAttribute(string value) => FindValue(value);
}
