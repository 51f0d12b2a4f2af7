using Shunt.Platforms;
using Shunt.Targets;

namespace Shunt.Local.Edge;

/// <summary>What the edge starts and keeps running: a program, and how it is judged and ended.</summary>
public sealed record InstanceSpec
{
    /// <value>Which version of which component on which target.</value>
    public required InstanceId Id { get; init; }

    /// <value>The full commit id it runs.</value>
    public required string Commit { get; init; }

    /// <value>The digest of the image it runs.</value>
    public required string Digest { get; init; }

    /// <value>The container that it is; null for a process. A container's program, arguments and folder are its image's, and those here say nothing.</value>
    public ContainerSpec? Container { get; init; }

    /// <value>The program: an absolute path.</value>
    public required string FileName { get; init; }

    /// <value>The program's arguments, in which <c>{port}</c> stands for the instance's port.</value>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <value>The working folder: an absolute path.</value>
    public required string Folder { get; init; }

    /// <value>
    /// The instance's own variables, in which <c>{port}</c> stands for its port. It inherits nothing of the build's environment
    /// but PATH, HOME, USER, LOGNAME, SHELL, TMPDIR, TZ, LANG, LC_* and DOTNET_*.
    /// </value>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <value>Where the values of its secret variables come from; they themselves are part of no spec.</value>
    public IReadOnlyDictionary<string, SecretSource> Secrets { get; init; } = new Dictionary<string, SecretSource>();

    /// <value>The variable that tells the instance its port. Default <c>PORT</c>.</value>
    public string PortVariable { get; init; } = "PORT";

    /// <value>The path that answers 200 when the instance can serve. Default <c>/health</c>.</value>
    public string HealthPath { get; init; } = "/health";

    /// <value>The file its output is appended to: an absolute path in a folder that exists.</value>
    public required string LogFile { get; init; }

    /// <value>How many processes serve as it, each with a port of its own: 1 to 100, default 1. Their output goes to one log.</value>
    public int Processes { get; init; } = 1;

    /// <value>How long it has to end after SIGTERM before its whole process group is killed: 0 to 10 min, default 10 s.</value>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(10);
}
