namespace Amazon.ECS.Model;

/// <summary>How a container is asked whether it is well.</summary>
public class HealthCheck : IShape
{
    /// <value>The command and its arguments.</value>
    public List<string>? Command { get; set; }

    /// <value>How often, in seconds.</value>
    public int? Interval { get; set; }

    /// <value>How many bad answers in a row make it unwell.</value>
    public int? Retries { get; set; }

    /// <value>How long bad answers do not count after it started, in seconds.</value>
    public int? StartPeriod { get; set; }

    /// <value>How long an answer may take, in seconds.</value>
    public int? Timeout { get; set; }

    void IShape.Walk(Walker walk)
    {
        Command = walk.Texts("command", Command);
        Interval = walk.Number("interval", Interval);
        Retries = walk.Number("retries", Retries);
        StartPeriod = walk.Number("startPeriod", StartPeriod);
        Timeout = walk.Number("timeout", Timeout);
    }
}
