namespace Amazon.CloudFormation.Model;

/// <summary>A stack as it is now.</summary>
public class Stack : IShape
{
    /// <value>The ARN of the change set.</value>
    public string? ChangeSetId { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationTime { get; set; }

    /// <value>The values it gives out.</value>
    public List<Output>? Outputs { get; set; }

    /// <value>The parameters.</value>
    public List<Parameter>? Parameters { get; set; }

    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>Where it is in its life.</value>
    public StackStatus? StackStatus { get; set; }

    /// <value>Why.</value>
    public string? StackStatusReason { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetId = walk.Text("ChangeSetId", ChangeSetId);
        CreationTime = walk.Time("CreationTime", CreationTime);
        Outputs = walk.Shapes("Outputs", Outputs);
        Parameters = walk.Shapes("Parameters", Parameters);
        StackId = walk.Text("StackId", StackId);
        StackName = walk.Text("StackName", StackName);
        StackStatus = walk.Constant("StackStatus", StackStatus, StackStatus.FindValue);
        StackStatusReason = walk.Text("StackStatusReason", StackStatusReason);
        Tags = walk.Shapes("Tags", Tags);
    }
}
