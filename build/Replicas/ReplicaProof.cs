using Product;
using Release;
using Shunt.Images;
using Shunt.Images.Comparison;
using Source;

namespace Replicas;

/// <summary>Proves that a version's image can be made again, byte for byte.</summary>
/// <param name="run">The release.</param>
sealed class ReplicaProof(ReleaseRun run)
{
    /// <summary>Builds the version again under other conditions and compares the image with the stored one.</summary>
    /// <param name="number">Which conditions.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StepFailedException">They differ; the message names what differs first, and the replica stays for a look.</exception>
    public async Task<ReplicaConditions> ProveAsync(int number, CancellationToken cancellation)
    {
        var stored = await run.Build.ImageAsync(cancellation);
        var parent = Directory.CreateTempSubdirectory("shunt-replica-").FullName;
        var conditions = ReplicaConditions.Number(number, parent);
        var build = new ReplicaBuild(conditions, new GitCommand(run.Request.Repository), run.Narrator);
        build.Run(run.Version, Environments.Component.Project);

        var layout = new OciLayout(Path.Combine(conditions.Folder, "images"), TimeProvider.System, Environments.Image);
        if (Environments.Image.BaseDigest is { } below)
            await layout.TakeOverAsync(run.Layout, below, cancellation);

        var digest = await layout.PackAsync(
            new ImageRequest
            {
                Component = Environments.Component.Name,
                Version = run.Version,
                ProductFolder = build.ProductFolder,
                EntryPoint = ProductSteps.EntryPoint(Environments.Component.Project),
            },
            cancellation);
        if (digest == stored.Digest)
        {
            Directory.Delete(parent, recursive: true);
            return conditions;
        }

        var inputs = BuildInputs.FirstDifference(stored.Manifest.Inputs, BuildInputs.Of(run));
        var difference = await run.Layout.CompareAsync(stored.Digest, layout, digest, Traces(conditions), cancellation);
        throw new StepFailedException(
            $"The replica of '{stored.Component.Name} {run.Version.Suffix}' differs: {digest}, stored is {stored.Digest}. {inputs}{difference}. "
            + $"(First is the stored image, second the replica.) What serves is unchanged; the replica is in '{conditions.Folder}'.");
    }

    private List<BuildTrace> Traces(ReplicaConditions conditions) =>
    [
        new("the folder it was built in", run.Request.Repository, conditions.Folder),
        new("the folder of the packages", Home(), Path.Combine(conditions.Folder, "packages")),
        new("the user's home", Home(), Path.Combine(conditions.Folder, "home")),
        new("the time zone", TimeZoneInfo.Local.Id, conditions.TimeZone),
        new("the locale", Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "C", conditions.Locale),
    ];

    private static string Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
