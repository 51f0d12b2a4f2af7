using Product;
using Release;
using Shunt;
using Shunt.Images;
using Shunt.Images.Comparison;
using Source;

namespace Replicas;

/// <summary>Proves that a version's image can be made again, byte for byte.</summary>
/// <param name="run">The release.</param>
sealed class ReplicaProof(ReleaseRun run)
{
    /// <summary>Builds the version again under other conditions, as often as asked for, and compares the images with the stored one.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="BadUsageException"><see cref="ReplicaSeries.Variable"/> is out of range, or an engine builds images.</exception>
    /// <exception cref="StepFailedException">One differs; the message names what differs first, and the replica stays for a look.</exception>
    public async Task ProveAsync(CancellationToken cancellation)
    {
        var series = ReplicaSeries.Read(Environment.GetEnvironmentVariable(ReplicaSeries.Variable));
        if (DockerUse.Builds)
            throw new BadUsageException("Nothing was compared: Environments.Image builds by Docker, whose bytes differ from build to build. BuilderKind.Reproducible makes images that can be made again.");

        var stored = await run.Build.ImageAsync(cancellation);
        for (var number = series.First; number <= series.Last; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var conditions = await ProveAsync(stored, number - 1, cancellation);
            run.Narrator.Say($"{number} of {series.Last}: the same with {conditions}.");
        }

        Terminal.Write($"'{stored.Component.Name} {run.Version.Suffix}' was built again {series.Count} of {series.Count} times byte for byte as it is stored: {stored.Digest}");
    }

    private async Task<ReplicaConditions> ProveAsync(ReleaseImage stored, int number, CancellationToken cancellation)
    {
        var parent = Directory.CreateTempSubdirectory("shunt-replica-").FullName;
        var conditions = ReplicaConditions.Number(number, parent, setsClock: Command.IsInstalled("faketime"));
        var build = new ReplicaBuild(conditions, new GitCommand(run.Request.Repository), run.Narrator);
        try
        {
            build.Run(run.Version, Environments.Component.Project);
        }
        catch
        {
            Directory.Delete(parent, recursive: true);
            throw;
        }

        var layout = new OciLayout(Path.Combine(conditions.Folder, "images"), TimeProvider.System, Environments.Image);
        if (Environments.Image.BaseDigest is { } below)
            await layout.TakeOverAsync(run.Layout, below, Environments.Image.Platforms, cancellation);

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

        var inputs = BuildInputs.FirstDifference(stored.Manifest.Inputs, BuildInputs.Of(run, build.ProductFolder));
        var difference = await run.Layout.CompareAsync(stored.Digest, layout, digest, Traces(conditions), cancellation);
        throw new StepFailedException(
            $"The replica of '{stored.Component.Name} {run.Version.Suffix}' differs: {digest}, stored is {stored.Digest}. {inputs}{difference}. "
            + $"(First is the stored image, second the replica.) What serves is unchanged; the replica is in '{conditions.Folder}'.");
    }

    private List<BuildTrace> Traces(ReplicaConditions conditions) =>
    [
        new("the folder it was built in", run.Local.WorkFolder, conditions.Folder),
        new("the folder of the packages", Home(), Path.Combine(conditions.Folder, "packages")),
        new("the user's home", Home(), Path.Combine(conditions.Folder, "home")),
        new("the time zone", TimeZoneInfo.Local.Id, conditions.TimeZone),
        new("the locale", Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "C", conditions.Locale),
    ];

    private static string Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
