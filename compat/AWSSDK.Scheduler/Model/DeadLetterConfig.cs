namespace Amazon.Scheduler.Model;

/// <summary>Where a call goes that kept failing.</summary>
public class DeadLetterConfig : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
    }
}
