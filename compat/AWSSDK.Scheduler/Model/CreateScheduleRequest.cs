namespace Amazon.Scheduler.Model;

/// <summary>What is asked of <c>CreateScheduleAsync</c>.</summary>
public class CreateScheduleRequest : AmazonSchedulerRequest, IShape
{
    /// <value>What becomes of the schedule when it has run for the last time.</value>
    public ActionAfterCompletion? ActionAfterCompletion { get; set; }

    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientToken { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>How late it may be.</value>
    public FlexibleTimeWindow? FlexibleTimeWindow { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>When it runs: <c>at(…)</c>, <c>rate(…)</c> or <c>cron(…)</c>.</value>
    public string? ScheduleExpression { get; set; }

    /// <value>The zone whose clock that is; UTC without.</value>
    public string? ScheduleExpressionTimezone { get; set; }

    /// <value>What is called.</value>
    public Target? Target { get; set; }

    void IShape.Walk(Walker walk)
    {
        ActionAfterCompletion = walk.Constant("ActionAfterCompletion", ActionAfterCompletion, ActionAfterCompletion.FindValue);
        ClientToken = walk.Token("ClientToken", ClientToken);
        Description = walk.Text("Description", Description);
        FlexibleTimeWindow = walk.Shape("FlexibleTimeWindow", FlexibleTimeWindow);
        Name = walk.Path("Name", Name);
        ScheduleExpression = walk.Text("ScheduleExpression", ScheduleExpression);
        ScheduleExpressionTimezone = walk.Text("ScheduleExpressionTimezone", ScheduleExpressionTimezone);
        Target = walk.Shape("Target", Target);
    }
}
