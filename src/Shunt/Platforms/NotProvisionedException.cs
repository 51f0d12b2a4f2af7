namespace Shunt.Platforms;

/// <summary>What releases on a target stand on is not there: it was never made, or it was removed. Nothing was touched. Exit code 2.</summary>
public sealed class NotProvisionedException : ReleaseException
{
    /// <summary>Names the target and what is missing.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="missing">What is missing, as a noun, such as <c>bucket 'shop-prod'</c>.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public NotProvisionedException(string target, string missing, Exception? cause = null)
        : base(ExitCode.BadUsage, $"'{target}' has no environment: there is no {missing}. Nothing was touched. Run './build.sh Provision --target {target}' first.", cause) => Target = target;

    /// <value>The target's name.</value>
    public string Target { get; }
}
