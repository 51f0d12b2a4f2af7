using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class LogDriver : ConstantClass
{
    /// <value>On the wire: <c>json-file</c>.</value>
    public static readonly LogDriver JsonFile = new("json-file");

    /// <value>On the wire: <c>syslog</c>.</value>
    public static readonly LogDriver Syslog = new("syslog");

    /// <value>On the wire: <c>journald</c>.</value>
    public static readonly LogDriver Journald = new("journald");

    /// <value>On the wire: <c>gelf</c>.</value>
    public static readonly LogDriver Gelf = new("gelf");

    /// <value>On the wire: <c>fluentd</c>.</value>
    public static readonly LogDriver Fluentd = new("fluentd");

    /// <value>On the wire: <c>awslogs</c>.</value>
    public static readonly LogDriver Awslogs = new("awslogs");

    /// <value>On the wire: <c>splunk</c>.</value>
    public static readonly LogDriver Splunk = new("splunk");

    /// <value>On the wire: <c>awsfirelens</c>.</value>
    public static readonly LogDriver Awsfirelens = new("awsfirelens");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public LogDriver(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static LogDriver FindValue(string value) => FindValue<LogDriver>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator LogDriver(string value) => FindValue(value);
}
