using Shunt.Ledger.State;

namespace Shunt.Ledger;

/// <summary>Another release holds the target's lease and is alive. Nothing was touched; exit code 5.</summary>
public sealed class LeaseHeldException : ReleaseException
{
    /// <summary>Names the holder.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="holder">The lease as the ledger shows it.</param>
    /// <param name="waited">How long this release was told to wait and did; zero when it was not.</param>
    public LeaseHeldException(string target, HeldLease holder, TimeSpan waited = default)
        : base(ExitCode.LeaseHeld, Describe(target, holder, waited))
    {
        Target = target;
        Holder = holder;
    }

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>Who holds the lease, and since when.</value>
    public HeldLease Holder { get; }

    private static string Describe(string target, HeldLease holder, TimeSpan waited)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var next = waited > TimeSpan.Zero
            ? $"and went on for the {waited:c} this release was to wait. Run './build.sh History --target {target}' to see what that release does, and the same command again when it has ended."
            : $"Run './build.sh History --target {target}' to see what that release does, and the same command again when it has ended, or with --wait.";
        var alive = waited > TimeSpan.Zero ? "who is alive " : "who is alive. ";
        return $"'{target}' was not touched: its lease is held by {holder.By} since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC, {alive}{next}";
    }
}
