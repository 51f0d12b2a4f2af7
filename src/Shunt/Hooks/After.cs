namespace Shunt.Hooks;

/// <summary>Hooks that run when a step is done. One that fails is that step's failure.</summary>
public static class After
{
    /// <summary>After the data were migrated, in a release that migrates some. A failure stops the version: exit code 1.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint Migrate(Hook hook) => new(ReleaseStep.Migrate, HookMoment.After, hook);

    /// <summary>After the version started and is healthy on its suffixed route, without traffic: the place for checks of one's own. A failure stops it: exit code 1.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint DeployInitial(Hook hook) => new(ReleaseStep.DeployInitial, HookMoment.After, hook);

    /// <summary>After the version passed its integration tests. A failure stops it: exit code 1.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint IntegrationTests(Hook hook) => new(ReleaseStep.IntegrationTests, HookMoment.After, hook);

    /// <summary>After all traffic is on the version and before the one it replaced is let go. A failure takes the alias back: exit code 3.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint Cutover(Hook hook) => new(ReleaseStep.Cutover, HookMoment.After, hook);

    /// <summary>
    /// After the alias went back, by <c>Rollback</c> or by itself when a cutover failed. A way back waits for nothing: a failure here is told and written to
    /// the ledger, and changes nothing.
    /// </summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint Rollback(Hook hook) => new(ReleaseStep.Rollback, HookMoment.After, hook);
}
