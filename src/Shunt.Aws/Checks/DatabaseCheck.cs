using Amazon.RDS;
using Amazon.RDS.Model;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether the cluster that a migration saves first is there and can be saved.</summary>
/// <param name="databases">RDS.</param>
/// <param name="cluster">The cluster.</param>
/// <param name="target">The target's name.</param>
internal sealed class DatabaseCheck(IAmazonRDS databases, string cluster, string target)
{
    /// <summary>What it is called in findings.</summary>
    public const string Subject = "database";

    // "Viewing DB cluster status" in the guide of Aurora: those of its states that nobody but a person leads out of.
    private static readonly HashSet<string> Stuck = new(StringComparer.Ordinal)
    {
        "cloning-failed", "deleting", "inaccessible-encryption-credentials", "inaccessible-encryption-credentials-recoverable", "migration-failed", "stopped", "stopping",
    };

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await databases.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = cluster }, cancellation).ConfigureAwait(false);
            return [answer.DBClusters is [{ Status: { } status }, ..] ? Of(status) : Missing()];
        }
        catch (DBClusterNotFoundException)
        {
            return [Missing()];
        }
    }

    private Finding Of(string status) => status switch
    {
        "available" => Finding.Ok(Subject, $"cluster '{cluster}' is {status}"),
        _ when Stuck.Contains(status) => Finding.NotOk(Subject, $"cluster '{cluster}' is {status}", "Have it available again before the next migration, which begins with a snapshot of it."),
        _ => Finding.NotChecked(Subject, $"cluster '{cluster}' is {status}: RDS is at work on it"),
    };

    private Finding Missing() => Finding.NotOk(Subject, $"there is no cluster '{cluster}'", $"Make it, or mend {target}'s DatabaseClusterId in Environments.cs.");
}
