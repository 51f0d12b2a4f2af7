using Nuke.Common;

/// <summary>Teardown: nothing runs on the target afterwards.</summary>
interface ITeardown : IHazRelease
{
    /// <summary>The target.</summary>
    Target Teardown => _ => _
        .Description("Ends everything on the target; its ledger and images are kept")
        .TryAfter<IReplica>()
        .ThatWrites(this)
        .Executes(() => Run(() => Release.Target.TeardownAsync(Cancellation)));
}
