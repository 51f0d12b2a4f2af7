using System.Text;
using Shunt.Misuse;
using Shunt.Platforms;

namespace Shunt.Deploy;

/// <summary>A version could not be verified. Its instance was stopped; what served before still serves; exit code 1.</summary>
[Refusal("The version was stopped: what goes on takes it for running.")]
public sealed class DeploymentFailedException : ReleaseException
{
    /// <summary>Says why, who serves, and what the instance wrote last.</summary>
    /// <param name="name">Component and suffix.</param>
    /// <param name="problem">Why the version was rejected.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="log">The end of the instance's log.</param>
    public DeploymentFailedException(string name, string problem, string serving, InstanceLog log)
        : base(ExitCode.Failed, Describe(name, problem, serving, log))
    {
        Problem = problem;
        Log = log;
    }

    /// <value>Why the version was rejected.</value>
    public string Problem { get; }

    /// <value>The end of the instance's log.</value>
    public InstanceLog Log { get; }

    private static string Describe(string name, string problem, string serving, InstanceLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var text = new StringBuilder($"Release '{name}' was not verified: {problem}.\n{serving}; the new instance was stopped. Log: {log.Location}.");
        foreach (var line in log.Lines)
            text.Append("\n  | ").Append(line);

        return text.ToString();
    }
}
