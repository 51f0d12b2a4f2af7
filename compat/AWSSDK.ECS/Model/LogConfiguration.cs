namespace Amazon.ECS.Model;

/// <summary>Where the output of a container goes.</summary>
public class LogConfiguration : IShape
{
    /// <value>What takes the output.</value>
    public LogDriver? LogDriver { get; set; }

    /// <value>The options of the driver.</value>
    public Dictionary<string, string>? Options { get; set; }

    void IShape.Walk(Walker walk)
    {
        LogDriver = walk.Constant("logDriver", LogDriver, LogDriver.FindValue);
        Options = walk.TextMap("options", Options);
    }
}
