namespace Amazon.Scheduler.Model;

/// <summary>How late a schedule may be.</summary>
public class FlexibleTimeWindow : IShape
{
    /// <value>How late it may be, in minutes.</value>
    public int? MaximumWindowInMinutes { get; set; }

    /// <value>Whether it may be late at all.</value>
    public FlexibleTimeWindowMode? Mode { get; set; }

    void IShape.Walk(Walker walk)
    {
        MaximumWindowInMinutes = walk.Number("MaximumWindowInMinutes", MaximumWindowInMinutes);
        Mode = walk.Constant("Mode", Mode, FlexibleTimeWindowMode.FindValue);
    }
}
