namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>UpdateTerminationProtectionAsync</c>.</summary>
public class UpdateTerminationProtectionRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>Whether it is protected from being deleted.</value>
    public bool? EnableTerminationProtection { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    void IShape.Walk(Walker walk)
    {
        EnableTerminationProtection = walk.Flag("EnableTerminationProtection", EnableTerminationProtection);
        StackName = walk.Text("StackName", StackName);
    }
}
