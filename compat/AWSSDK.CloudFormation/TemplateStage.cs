using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Words of CloudFormation; one that is not among them is kept as it is.</summary>
public class TemplateStage : ConstantClass
{
    /// <value>On the wire: <c>Original</c>.</value>
    public static readonly TemplateStage Original = new("Original");

    /// <value>On the wire: <c>Processed</c>.</value>
    public static readonly TemplateStage Processed = new("Processed");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TemplateStage(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TemplateStage FindValue(string value) => FindValue<TemplateStage>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TemplateStage(string value) => FindValue(value);
}
