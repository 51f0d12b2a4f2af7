using Nuke.Common;
using Release;
using Replicas;

/// <summary>Replica: the proof that a version's image can be made again, byte for byte.</summary>
interface IReplica : IPushImage
{
    // Another folder, user, home, time zone, locale and umask than any usual build has; bench/images goes through a hundred.
    private const int Conditions = 0;

    /// <summary>The target.</summary>
    Target Replica => _ => _
        .Description("Builds the version again in another folder, user, time zone, locale and umask, and compares the bytes")
        .DependsOn(PushImage)
        .ThatWrites(this)
        .Executes(() => Run(async () =>
        {
            var conditions = await new ReplicaProof(Release).ProveAsync(Conditions, Cancellation);
            var image = await Release.Build.ImageAsync(Cancellation);
            Terminal.Write($"The replica of '{image.Component.Name} {image.Version.Suffix}' is the same, byte for byte: {image.Digest}");
            Release.Narrator.Say($"Built again with: {conditions}.");
        }));
}
