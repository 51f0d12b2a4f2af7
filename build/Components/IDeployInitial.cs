using Nuke.Common;

/// <summary>DeployInitial: the version runs under its suffixed route and takes no traffic.</summary>
interface IDeployInitial : IMigrate
{
    /// <summary>The target.</summary>
    Target DeployInitial => _ => _
        .Description("Starts the version under its suffixed route; it takes no traffic yet")
        .DependsOn(Migrate)
        .ThatComesBeforeCutover(this)
        .OnlyWhenDynamic(
            () => Ask(async cancellation => !await Release.Target.IsDeployedAsync(cancellation)),
            "only when the version does not answer under its suffixed route yet")
        .Executes(() => Run(() => Release.Target.DeployInitialAsync(Cancellation)));
}
