using Shunt.Misuse;

namespace Shunt.Platforms;

/// <summary>The platform has seen a newer release: this one lost its lease. Nothing was changed by the refused call; exit code 6.</summary>
[Refusal("Another release took over: whatever goes on works against it.")]
public sealed class StaleEpochException : ReleaseException
{
    /// <summary>Names both epochs.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The epoch that was refused.</param>
    /// <param name="seen">The newest epoch the platform has seen.</param>
    public StaleEpochException(string target, int epoch, int seen)
        : base(ExitCode.Superseded, $"'{target}' was not changed: release {epoch} was superseded by release {seen}. Run './build.sh Status --target {target}' to see what serves.")
    {
        Target = target;
        Epoch = epoch;
        Seen = seen;
    }

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>The epoch that was refused.</value>
    public int Epoch { get; }

    /// <value>The newest epoch the platform has seen.</value>
    public int Seen { get; }
}
