using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class ImageTagMutability : ConstantClass
{
    /// <value>On the wire: <c>MUTABLE</c>.</value>
    public static readonly ImageTagMutability MUTABLE = new("MUTABLE");

    /// <value>On the wire: <c>IMMUTABLE</c>.</value>
    public static readonly ImageTagMutability IMMUTABLE = new("IMMUTABLE");

    /// <value>On the wire: <c>IMMUTABLE_WITH_EXCLUSION</c>.</value>
    public static readonly ImageTagMutability IMMUTABLE_WITH_EXCLUSION = new("IMMUTABLE_WITH_EXCLUSION");

    /// <value>On the wire: <c>MUTABLE_WITH_EXCLUSION</c>.</value>
    public static readonly ImageTagMutability MUTABLE_WITH_EXCLUSION = new("MUTABLE_WITH_EXCLUSION");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ImageTagMutability(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ImageTagMutability FindValue(string value) => FindValue<ImageTagMutability>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ImageTagMutability(string value) => FindValue(value);
}
