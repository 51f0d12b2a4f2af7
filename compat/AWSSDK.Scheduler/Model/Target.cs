namespace Amazon.Scheduler.Model;

/// <summary>What a schedule calls.</summary>
public class Target : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>What is handed to the target, as JSON.</value>
    public string? Input { get; set; }

    /// <value>How often a call that failed is repeated.</value>
    public RetryPolicy? RetryPolicy { get; set; }

    /// <value>The role it takes on.</value>
    public string? RoleArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
        Input = walk.Text("Input", Input);
        RetryPolicy = walk.Shape("RetryPolicy", RetryPolicy);
        RoleArn = walk.Text("RoleArn", RoleArn);
    }
}
