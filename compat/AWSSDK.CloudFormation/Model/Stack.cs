namespace Amazon.CloudFormation.Model;

/// <summary>A stack as it is now.</summary>
public class Stack : IShape
{
    /// <value>What the template may do that must be allowed by name, such as making roles.</value>
    public List<string>? Capabilities { get; set; }

    /// <value>The ARN of the change set.</value>
    public string? ChangeSetId { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationTime { get; set; }

    /// <value>When it was deleted.</value>
    public DateTime? DeletionTime { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>More about where it is: while its configuration is complete, and what comes after goes on.</value>
    public DetailedStatus? DetailedStatus { get; set; }

    /// <value>Whether it is protected from being deleted.</value>
    public bool? EnableTerminationProtection { get; set; }

    /// <value>When it was updated last.</value>
    public DateTime? LastUpdatedTime { get; set; }

    /// <value>The topics that are told what happens.</value>
    public List<string>? NotificationARNs { get; set; }

    /// <value>The values it gives out.</value>
    public List<Output>? Outputs { get; set; }

    /// <value>The parameters.</value>
    public List<Parameter>? Parameters { get; set; }

    /// <value>The role that CloudFormation takes on.</value>
    public string? RoleARN { get; set; }

    /// <value>What takes the update back.</value>
    public RollbackConfiguration? RollbackConfiguration { get; set; }

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
        Capabilities = walk.Texts("Capabilities", Capabilities);
        ChangeSetId = walk.Text("ChangeSetId", ChangeSetId);
        CreationTime = walk.Time("CreationTime", CreationTime);
        DeletionTime = walk.Time("DeletionTime", DeletionTime);
        Description = walk.Text("Description", Description);
        DetailedStatus = walk.Constant("DetailedStatus", DetailedStatus, DetailedStatus.FindValue);
        EnableTerminationProtection = walk.Flag("EnableTerminationProtection", EnableTerminationProtection);
        LastUpdatedTime = walk.Time("LastUpdatedTime", LastUpdatedTime);
        NotificationARNs = walk.Texts("NotificationARNs", NotificationARNs);
        Outputs = walk.Shapes("Outputs", Outputs);
        Parameters = walk.Shapes("Parameters", Parameters);
        RoleARN = walk.Text("RoleARN", RoleARN);
        RollbackConfiguration = walk.Shape("RollbackConfiguration", RollbackConfiguration);
        StackId = walk.Text("StackId", StackId);
        StackName = walk.Text("StackName", StackName);
        StackStatus = walk.Constant("StackStatus", StackStatus, StackStatus.FindValue);
        StackStatusReason = walk.Text("StackStatusReason", StackStatusReason);
        Tags = walk.Shapes("Tags", Tags);
    }
}
