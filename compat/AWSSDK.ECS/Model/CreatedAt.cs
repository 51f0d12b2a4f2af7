namespace Amazon.ECS.Model;

/// <summary>A span of time.</summary>
public class CreatedAt : IShape
{
    /// <value>From when on.</value>
    public DateTime? After { get; set; }

    /// <value>Until when.</value>
    public DateTime? Before { get; set; }

    void IShape.Walk(Walker walk)
    {
        After = walk.Time("after", After);
        Before = walk.Time("before", Before);
    }
}
