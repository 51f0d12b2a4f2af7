namespace Amazon.CloudFormation.Model;

/// <summary>Why a resource changes.</summary>
public class ResourceChangeDetail : IShape
{
    /// <value>What the change comes from, such as a parameter's name.</value>
    public string? CausingEntity { get; set; }

    /// <value>What kind of thing the change comes from.</value>
    public ChangeSource? ChangeSource { get; set; }

    /// <value>Whether the change is certain, or depends on values that are known only when it is executed.</value>
    public EvaluationType? Evaluation { get; set; }

    /// <value>Which part of it changes.</value>
    public ResourceTargetDefinition? Target { get; set; }

    void IShape.Walk(Walker walk)
    {
        CausingEntity = walk.Text("CausingEntity", CausingEntity);
        ChangeSource = walk.Constant("ChangeSource", ChangeSource, ChangeSource.FindValue);
        Evaluation = walk.Constant("Evaluation", Evaluation, EvaluationType.FindValue);
        Target = walk.Shape("Target", Target);
    }
}
