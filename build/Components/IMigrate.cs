using Nuke.Common;

/// <summary>Migrate: the component's data are saved and brought to the version's schema, while what serves goes on to.</summary>
interface IMigrate : IPromote
{
    /// <summary>The target.</summary>
    Target Migrate => _ => _
        .Description("Saves the data, then migrates them to the version's schema; what serves works on either")
        .DependsOn(Promote)
        .ThatComesBeforeCutover(this)
        .OnlyWhenDynamic(
            () => Ask(Release.Target.HasToMigrateAsync),
            "only when the version needs a newer schema than what serves")
        .Executes(() => Run(() => Release.Target.MigrateAsync(Cancellation)));
}
