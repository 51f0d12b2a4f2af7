using System.Globalization;
using Shunt.Data;
using Shunt.Targets;

namespace Shunt.Aws.Data;

/// <summary>Data in an Aurora cluster: a snapshot of the cluster saves them, and the version's own commands, run as tasks beside what serves, tell and change their schema.</summary>
/// <param name="site">The target, found when it is first needed.</param>
/// <param name="cluster">The cluster.</param>
internal sealed class AwsData(Func<CancellationToken, Task<Site>> site, string cluster) : IDataStore
{
    /// <summary>The purpose of a task whose output counts.</summary>
    public const string Schema = "schema";

    /// <summary>The purpose of a task that people can enter, where the target's settings let them; the role that may looks for it as a tag.</summary>
    public const string Migration = "migrate";

    /// <inheritdoc />
    public async Task<int> SchemaAsync(DataRequest request, CancellationToken cancellation)
    {
        var command = Settings(request).Schema;
        var lines = await RunAsync(request, command, Schema, cancellation).ConfigureAwait(false);
        return SchemaAnswer.Read(command, lines.Count == 0 ? "" : lines[^1]);
    }

    /// <inheritdoc />
    public async Task<string> SaveAsync(DataRequest request, int run, CancellationToken cancellation)
    {
        var there = await site(cancellation).ConfigureAwait(false);
        var tags = new Dictionary<string, string>
        {
            ["shunt:name"] = there.Settings.Name,
            ["shunt:target"] = there.Target,
            ["shunt:component"] = request.Component.Name,
            ["shunt:version"] = request.Version.Commit,
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{there.Stacks.Prefix}-{request.Component.Name}-{run:00000000}-{request.Version.Suffix}");
        return await new ClusterSnapshots(there.Clients.Databases, there.Narrator, there.Time).TakeAsync(cluster, name, tags, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task MigrateAsync(DataRequest request, CancellationToken cancellation) => RunAsync(request, Settings(request).Migrate, Migration, cancellation);

    private async Task<IReadOnlyList<string>> RunAsync(DataRequest request, IReadOnlyList<string> command, string purpose, CancellationToken cancellation)
    {
        var there = await site(cancellation).ConfigureAwait(false);
        return await new OneOffTask(there).RunAsync(request.Version, command, purpose, Settings(request).Limit, cancellation).ConfigureAwait(false);
    }

    private static DataSettings Settings(DataRequest request) => request.Component.Data ?? throw new InvalidOperationException($"'{request.Component.Name}' keeps no data.");
}
