namespace Amazon.Scheduler.Model;

/// <summary>A schedule in a list.</summary>
public class ScheduleSummary : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationDate { get; set; }

    /// <value>The group of schedules; the default one without.</value>
    public string? GroupName { get; set; }

    /// <value>When it was changed last.</value>
    public DateTime? LastModificationDate { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Whether it is on.</value>
    public ScheduleState? State { get; set; }

    /// <value>What is called.</value>
    public TargetSummary? Target { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
        CreationDate = walk.Time("CreationDate", CreationDate);
        GroupName = walk.Text("GroupName", GroupName);
        LastModificationDate = walk.Time("LastModificationDate", LastModificationDate);
        Name = walk.Text("Name", Name);
        State = walk.Constant("State", State, ScheduleState.FindValue);
        Target = walk.Shape("Target", Target);
    }
}
