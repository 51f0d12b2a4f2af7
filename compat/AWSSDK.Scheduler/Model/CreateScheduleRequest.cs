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

    /// <value>When it runs no more.</value>
    public DateTime? EndDate { get; set; }

    /// <value>How late it may be.</value>
    public FlexibleTimeWindow? FlexibleTimeWindow { get; set; }

    /// <value>The group of schedules; the default one without.</value>
    public string? GroupName { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>When it runs: <c>at(…)</c>, <c>rate(…)</c> or <c>cron(…)</c>.</value>
    public string? ScheduleExpression { get; set; }

    /// <value>The zone whose clock that is; UTC without.</value>
    public string? ScheduleExpressionTimezone { get; set; }

    /// <value>When it begins.</value>
    public DateTime? StartDate { get; set; }

    /// <value>Whether it is on.</value>
    public ScheduleState? State { get; set; }

    /// <value>What is called.</value>
    public Target? Target { get; set; }

    void IShape.Walk(Walker walk)
    {
        ActionAfterCompletion = walk.Constant("ActionAfterCompletion", ActionAfterCompletion, ActionAfterCompletion.FindValue);
        ClientToken = walk.Token("ClientToken", ClientToken);
        Description = walk.Text("Description", Description);
        EndDate = walk.Time("EndDate", EndDate);
        FlexibleTimeWindow = walk.Shape("FlexibleTimeWindow", FlexibleTimeWindow);
        GroupName = walk.Text("GroupName", GroupName);
        Name = walk.Path("Name", Name);
        ScheduleExpression = walk.Text("ScheduleExpression", ScheduleExpression);
        ScheduleExpressionTimezone = walk.Text("ScheduleExpressionTimezone", ScheduleExpressionTimezone);
        StartDate = walk.Time("StartDate", StartDate);
        State = walk.Constant("State", State, ScheduleState.FindValue);
        Target = walk.Shape("Target", Target);
    }
}
