using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Whether what is live, and what a rollback leads to, could be started again.</summary>
internal static class ImageCheck
{
    /// <summary>Looks for both images, every byte of them.</summary>
    internal static async Task<IReadOnlyList<Finding>> OfAsync(ReleaseContext context, TargetState state, CancellationToken cancellation)
    {
        var component = state.Component(context.Component.Name);
        return
        [
            await OfAsync(context, "image of live", component.Live?.Version, cancellation).ConfigureAwait(false),
            await OfAsync(context, "image of previous", component.LastGood, cancellation).ConfigureAwait(false),
        ];
    }

    private static async Task<Finding> OfAsync(ReleaseContext context, string subject, Placed? version, CancellationToken cancellation)
    {
        if (version is null)
            return Finding.NotChecked(subject, "there is no such version");

        return await context.Images.HasAsync(version.Digest, cancellation).ConfigureAwait(false)
            ? Finding.Ok(subject, $"'{context.Name(version)}' is stored whole as {version.Digest}")
            : Finding.NotOk(
                subject, $"'{context.Name(version)}' is not stored, or not whole: {version.Digest}",
                $"Run './build.sh PushImage --version {version.Suffix}': the same commit gives the same image.");
    }
}
