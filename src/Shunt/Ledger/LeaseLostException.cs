using Shunt.Misuse;

namespace Shunt.Ledger;

/// <summary>This release lost the target's lease: nothing was written by the refused call; exit code 6.</summary>
[Refusal("Another release took over: whatever goes on works against it.")]
public sealed class LeaseLostException : ReleaseException
{
    /// <summary>Names the lost epoch and who has the lease now.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The epoch that was lost.</param>
    /// <param name="by">Who has the target now, or why the lease ended.</param>
    public LeaseLostException(string target, int epoch, string by)
        : base(
            ExitCode.Superseded,
            $"Release {epoch} stepped aside from '{target}': {by}. What serves now is the newer release's to decide. " +
            $"Run './build.sh Status --target {target}' to see it.")
    {
        Target = target;
        Epoch = epoch;
    }

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>The epoch that was lost.</value>
    public int Epoch { get; }
}
