namespace Amazon.Scheduler.Model;

/// <summary>What a schedule in a list calls.</summary>
public class TargetSummary : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
    }
}
