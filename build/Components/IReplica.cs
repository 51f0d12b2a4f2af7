using Nuke.Common;
using Replicas;

/// <summary>Replica: the proof that a version's image can be made again, byte for byte.</summary>
interface IReplica : IPushImage
{
    /// <summary>The target.</summary>
    Target Replica => _ => _
        .Description("Builds the version again in another folder, user, time zone, locale and umask, and compares the bytes")
        .DependsOn(PushImage)
        .TryAfter<IHistory>()
        .ThatWrites(this)
        .Executes(() => Run(() => new ReplicaProof(Release).ProveAsync(Cancellation)));
}
