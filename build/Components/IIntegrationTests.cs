using Nuke.Common;

/// <summary>IntegrationTests: against the suffixed route, before the version takes traffic.</summary>
interface IIntegrationTests : IDeployInitial
{
    /// <summary>The target.</summary>
    Target IntegrationTests => _ => _
        .Description("Tests the version under its suffixed route, before it takes traffic")
        .DependsOn(DeployInitial)
        .ThatComesBeforeCutover(this)
        .OnlyWhenDynamic(
            () => Ask(async cancellation => !await Release.Target.IsVerifiedAsync(cancellation)),
            "only when the version did not pass its integration tests yet")
        .Executes(() => Run(() => Release.Target.VerifyAsync(Cancellation)));
}
