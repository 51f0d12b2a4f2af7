namespace Amazon.CloudFormation.Model;

/// <summary>A change set in a list.</summary>
public class ChangeSetSummary : IShape
{
    /// <value>The ARN of the change set.</value>
    public string? ChangeSetId { get; set; }

    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationTime { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>Whether it can be executed, is, or was.</value>
    public ExecutionStatus? ExecutionStatus { get; set; }

    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>Where it is in its life.</value>
    public ChangeSetStatus? Status { get; set; }

    /// <value>Why.</value>
    public string? StatusReason { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetId = walk.Text("ChangeSetId", ChangeSetId);
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        CreationTime = walk.Time("CreationTime", CreationTime);
        Description = walk.Text("Description", Description);
        ExecutionStatus = walk.Constant("ExecutionStatus", ExecutionStatus, ExecutionStatus.FindValue);
        StackId = walk.Text("StackId", StackId);
        StackName = walk.Text("StackName", StackName);
        Status = walk.Constant("Status", Status, ChangeSetStatus.FindValue);
        StatusReason = walk.Text("StatusReason", StatusReason);
    }
}
