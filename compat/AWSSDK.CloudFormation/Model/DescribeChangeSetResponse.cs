using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DescribeChangeSetAsync</c> answers.</summary>
public class DescribeChangeSetResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What the template may do that must be allowed by name, such as making roles.</value>
    public List<string>? Capabilities { get; set; }

    /// <value>The ARN of the change set.</value>
    public string? ChangeSetId { get; set; }

    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>What would change; one page of it.</value>
    public List<Change>? Changes { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationTime { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>Whether it can be executed, is, or was.</value>
    public ExecutionStatus? ExecutionStatus { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>The topics that are told what happens.</value>
    public List<string>? NotificationARNs { get; set; }

    /// <value>The parameters.</value>
    public List<Parameter>? Parameters { get; set; }

    /// <value>What takes the update back.</value>
    public RollbackConfiguration? RollbackConfiguration { get; set; }

    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>Where it is in its life.</value>
    public ChangeSetStatus? Status { get; set; }

    /// <value>Why.</value>
    public string? StatusReason { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        Capabilities = walk.Texts("Capabilities", Capabilities);
        ChangeSetId = walk.Text("ChangeSetId", ChangeSetId);
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        Changes = walk.Shapes("Changes", Changes);
        CreationTime = walk.Time("CreationTime", CreationTime);
        Description = walk.Text("Description", Description);
        ExecutionStatus = walk.Constant("ExecutionStatus", ExecutionStatus, ExecutionStatus.FindValue);
        NextToken = walk.Text("NextToken", NextToken);
        NotificationARNs = walk.Texts("NotificationARNs", NotificationARNs);
        Parameters = walk.Shapes("Parameters", Parameters);
        RollbackConfiguration = walk.Shape("RollbackConfiguration", RollbackConfiguration);
        StackId = walk.Text("StackId", StackId);
        StackName = walk.Text("StackName", StackName);
        Status = walk.Constant("Status", Status, ChangeSetStatus.FindValue);
        StatusReason = walk.Text("StatusReason", StatusReason);
        Tags = walk.Shapes("Tags", Tags);
    }
}
