using Shunt.Aws.Approvals;
using Shunt.Aws.Stacks;
using Shunt.Platforms;
using Shunt.Targets;

namespace Shunt.Aws.Storage;

/// <summary>The ledger of a target, what was built for it and what was agreed to, in its bucket, whose name follows from the settings alone.</summary>
internal static class TargetStores
{
    /// <summary>Opens them. Nothing is asked yet.</summary>
    /// <param name="settings">Where the target is.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="component">What is released.</param>
    /// <param name="clients">The clients; not disposed of here.</param>
    /// <param name="time">The clock of pauses between attempts.</param>
    /// <returns>The stores; a call of theirs throws <see cref="NotProvisionedException"/> where there is no bucket.</returns>
    public static PlatformStores Open(AwsSettings settings, string target, ComponentSettings component, AwsClients clients, TimeProvider time)
    {
        var bucket = new TargetStacks(settings, target, component).BucketName;
        return new PlatformStores(
            new S3LedgerStore(clients.Objects, bucket, "", time) { Provisioned = target },
            new S3ArtifactStore(clients.Objects, bucket, "", time) { Provisioned = target },
            new S3ApprovalStore(new BucketObjects(clients.Objects, bucket, time) { Failures = clients.Failures }));
    }
}
