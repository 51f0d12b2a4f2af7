using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>DescribeChangeSetAsync</c> answers.</summary>
public class DescribeChangeSetResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What would change; one page of it.</value>
    public List<Change>? Changes { get; set; }

    /// <value>Whether it can be executed, is, or was.</value>
    public ExecutionStatus? ExecutionStatus { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextToken { get; set; }

    /// <value>Where it is in its life.</value>
    public ChangeSetStatus? Status { get; set; }

    /// <value>Why.</value>
    public string? StatusReason { get; set; }

    void IShape.Walk(Walker walk)
    {
        Changes = walk.Shapes("Changes", Changes);
        ExecutionStatus = walk.Constant("ExecutionStatus", ExecutionStatus, ExecutionStatus.FindValue);
        NextToken = walk.Text("NextToken", NextToken);
        Status = walk.Constant("Status", Status, ChangeSetStatus.FindValue);
        StatusReason = walk.Text("StatusReason", StatusReason);
    }
}
