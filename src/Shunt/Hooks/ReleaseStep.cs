namespace Shunt.Hooks;

/// <summary>A step of a release that hooks stand around, named like the build's target, in the order in which a release goes.</summary>
public enum ReleaseStep
{
    /// <summary>The data are saved and migrated. Its hooks run only where there is something to migrate.</summary>
    Migrate,

    /// <summary>The version starts under its suffixed route.</summary>
    DeployInitial,

    /// <summary>It is tested there.</summary>
    IntegrationTests,

    /// <summary>The alias moves to it.</summary>
    Cutover,

    /// <summary>The alias goes back to an earlier version, because a person asked for it or because a cutover failed.</summary>
    Rollback,
}
