using Amazon.RDS;
using Amazon.RDS.Model;
using Shunt.Aws.Waits;
using Shunt.Data;
using Shunt.Narration;

namespace Shunt.Aws.Data;

/// <summary>Snapshots of an Aurora cluster, which Aurora keeps until somebody deletes them.</summary>
/// <param name="databases">RDS.</param>
/// <param name="narrator">Who is told.</param>
/// <param name="time">Measures the wait.</param>
internal sealed class ClusterSnapshots(IAmazonRDS databases, INarrator narrator, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);

    /// <summary>Takes one, or goes on with the one of that name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The snapshot's name.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="cancellation">Ends the wait; a snapshot that was begun is finished by RDS.</param>
    /// <returns>Its ARN.</returns>
    /// <exception cref="DataException">There is none that could be gone back to.</exception>
    /// <exception cref="StillRollingException">RDS is still taking it.</exception>
    public async Task<string> TakeAsync(string cluster, string name, IReadOnlyDictionary<string, string> tags, CancellationToken cancellation)
    {
        try
        {
            await databases.CreateDBClusterSnapshotAsync(
                new CreateDBClusterSnapshotRequest
                {
                    DBClusterIdentifier = cluster,
                    DBClusterSnapshotIdentifier = name,
                    Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
                },
                cancellation).ConfigureAwait(false);
        }
        catch (DBClusterSnapshotAlreadyExistsException)
        {
            // A run before this one began it, or the answer to this call's first attempt was lost.
        }
        catch (DBClusterNotFoundException missing)
        {
            throw new DataException($"there is no database cluster '{cluster}'", missing);
        }
        catch (InvalidDBClusterStateException unwilling)
        {
            throw new DataException($"database cluster '{cluster}' takes no snapshot now: {unwilling.Message.TrimEnd('.')}", unwilling);
        }

        return await WaitAsync(name, cancellation).ConfigureAwait(false);
    }

    private async Task<string> WaitAsync(string name, CancellationToken cancellation)
    {
        var wait = new Wait(Limit, narrator, time) { Interval = Interval, Heartbeat = Heartbeat };
        while (true)
        {
            var answer = await databases.DescribeDBClusterSnapshotsAsync(new DescribeDBClusterSnapshotsRequest { DBClusterSnapshotIdentifier = name }, cancellation).ConfigureAwait(false);
            var snapshot = answer.DBClusterSnapshots?.SingleOrDefault();
            if (snapshot is { Status: "available", DBClusterSnapshotArn: { } arn })
                return arn;
            if (snapshot?.Status is "failed" or "deleting")
                throw new DataException($"snapshot '{name}' is '{snapshot.Status}'");

            var progress = $"at {snapshot?.PercentProgress ?? 0} %";
            if (!await wait.NextAsync($"waiting for snapshot '{name}', which is {progress}", cancellation).ConfigureAwait(false))
                throw new StillRollingException($"snapshot '{name}' is {progress}", Limit);
        }
    }
}
