namespace Amazon.Scheduler.Model;

/// <summary>How late a schedule may be.</summary>
public class FlexibleTimeWindow : IShape
{
    /// <value>Whether it may be late at all.</value>
    public FlexibleTimeWindowMode? Mode { get; set; }

    void IShape.Walk(Walker walk)
    {
        Mode = walk.Constant("Mode", Mode, FlexibleTimeWindowMode.FindValue);
    }
}
