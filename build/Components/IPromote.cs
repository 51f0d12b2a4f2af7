using Nuke.Common;
using Shunt.Targets;

/// <summary>Promote: the same image goes live first on the target it must pass through.</summary>
interface IPromote : IPushImage
{
    /// <summary>The target.</summary>
    Target Promote => _ => _
        .Description("Takes the same image live on the target it must pass through first")
        .DependsOn(PushImage)
        .OnlyWhenDynamic(() => Release.Target.Settings.PromotedThrough is not null, "only to a target with one before it")
        .OnlyWhenDynamic(() => Release.Request.BreakGlass is null, "only without --break-glass")
        .ThatReleases(this)
        .Executes(() => Run(async () =>
        {
            // What the target itself would refuse is not taken anywhere on its behalf.
            await Release.Target.PassSignatureAsync(Cancellation);
            await PromoteAsync(Release.Target.Settings);
        }));

    private async Task PromoteAsync(TargetSettings settings)
    {
        var earlier = Release.On(settings.PromotedThrough!);
        if (await earlier.IsLiveAsync(Cancellation))
        {
            Release.Narrator.Say($"'{Release.Version.Suffix}' is live on {earlier.Settings.Name} already.");
            await using (earlier)
                await earlier.TakeOverAsync(Cancellation);
            return;
        }

        await earlier.PrepareAsync(Release.Version, Cancellation);
        if (earlier.Settings.PromotedThrough is not null)
            await PromoteAsync(earlier.Settings);

        await using (earlier)
            await earlier.ReleaseAsync(Cancellation);
    }
}
