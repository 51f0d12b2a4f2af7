namespace Shunt.Hooks;

/// <summary>Hooks that watch a step while it is made: a rollout watcher of one's own.</summary>
public static class During
{
    /// <summary>
    /// Asked as a step of the rollout is watched, again 5 s after each answer, and at least once a step. One that fails speaks against the version like a
    /// failing watch: the alias goes back by itself, exit code 3.
    /// </summary>
    /// <param name="hook">What is asked.</param>
    public static HookPoint Cutover(Hook hook) => new(ReleaseStep.Cutover, HookMoment.During, hook);
}
