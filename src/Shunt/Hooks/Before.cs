namespace Shunt.Hooks;

/// <summary>Hooks that run before a step. One that fails stops the version; what serves still serves, exit code 1. Nothing stands before a rollback.</summary>
public static class Before
{
    /// <summary>Before the data are saved and migrated, in a release that migrates some.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint Migrate(Hook hook) => new(ReleaseStep.Migrate, HookMoment.Before, hook);

    /// <summary>Before the version starts.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint DeployInitial(Hook hook) => new(ReleaseStep.DeployInitial, HookMoment.Before, hook);

    /// <summary>Before the version is tested on its suffixed route.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint IntegrationTests(Hook hook) => new(ReleaseStep.IntegrationTests, HookMoment.Before, hook);

    /// <summary>Before the alias moves to the version, which runs and is tested by then: the place to warm caches.</summary>
    /// <param name="hook">What runs.</param>
    public static HookPoint Cutover(Hook hook) => new(ReleaseStep.Cutover, HookMoment.Before, hook);
}
