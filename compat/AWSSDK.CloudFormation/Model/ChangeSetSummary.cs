namespace Amazon.CloudFormation.Model;

/// <summary>A change set in a list.</summary>
public class ChangeSetSummary : IShape
{
    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>Whether it can be executed, is, or was.</value>
    public ExecutionStatus? ExecutionStatus { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        ExecutionStatus = walk.Constant("ExecutionStatus", ExecutionStatus, ExecutionStatus.FindValue);
    }
}
