using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class TagStatus : ConstantClass
{
    /// <value>On the wire: <c>TAGGED</c>.</value>
    public static readonly TagStatus TAGGED = new("TAGGED");

    /// <value>On the wire: <c>UNTAGGED</c>.</value>
    public static readonly TagStatus UNTAGGED = new("UNTAGGED");

    /// <value>On the wire: <c>ANY</c>.</value>
    public static readonly TagStatus ANY = new("ANY");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TagStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TagStatus FindValue(string value) => FindValue<TagStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TagStatus(string value) => FindValue(value);
}
