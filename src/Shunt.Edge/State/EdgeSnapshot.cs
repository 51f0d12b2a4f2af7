using System.Collections.Immutable;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.State;

/// <summary>Everything the edge knows that must outlive it, at one moment. A change makes another snapshot.</summary>
internal sealed record EdgeSnapshot
{
    /// <summary>The newest epoch seen for each target; kept after the target has gone.</summary>
    public ImmutableSortedDictionary<string, int> Epochs { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <value>All processes of all instances.</value>
    public ImmutableArray<InstanceRecord> Instances { get; init; } = [];

    /// <value>All aliases; one that leads nowhere is held.</value>
    public ImmutableArray<AliasStatus> Aliases { get; init; } = [];

    /// <summary>The processes of an instance, in order; none when the edge does not have it.</summary>
    /// <param name="id">The instance.</param>
    public IEnumerable<InstanceRecord> Of(InstanceId id) => Instances.Where(record => record.Id == id).OrderBy(record => record.Number);

    /// <summary>The process; null when there is none such.</summary>
    /// <param name="place">Which.</param>
    public InstanceRecord? Find(ProcessId place) => Instances.FirstOrDefault(record => record.Place == place);

    /// <summary>The process that was started with a nonce; null when there is none such.</summary>
    /// <param name="nonce">The nonce.</param>
    public InstanceRecord? FindByNonce(string nonce) => Instances.FirstOrDefault(record => record.Nonce == nonce);

    /// <summary>Whether an alias sends requests to an instance.</summary>
    /// <param name="id">The instance.</param>
    public bool IsServing(InstanceId id) => Aliases.Any(alias => alias.Weights.Any(weight => weight.Instance == id));

    /// <summary>The snapshot in which a caller has been seen.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen.</exception>
    public EdgeSnapshot SeenBy(string target, int epoch)
    {
        var seen = Epochs.GetValueOrDefault(target);
        return epoch < seen
            ? throw new StaleEpochException(target, epoch, seen)
            : epoch == seen ? this : this with { Epochs = Epochs.SetItem(target, epoch) };
    }

    /// <summary>The snapshot with a process as it is now.</summary>
    /// <param name="record">The process; replaces the one in its place.</param>
    public EdgeSnapshot With(InstanceRecord record) =>
        this with { Instances = [.. Instances.Where(other => other.Place != record.Place), record] };

    /// <summary>The snapshot with each process of an instance changed alike.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="change">Makes of a process what it is now.</param>
    public EdgeSnapshot WithEach(InstanceId id, Func<InstanceRecord, InstanceRecord> change) =>
        Of(id).Aggregate(this, (next, record) => next.With(change(record)));

    /// <summary>The snapshot without a process.</summary>
    /// <param name="place">Which.</param>
    public EdgeSnapshot Without(ProcessId place) => this with { Instances = Instances.RemoveAll(record => record.Place == place) };

    /// <summary>The snapshot with an alias led elsewhere. Instances that serve lose their retain window: it was for the time after.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="weights">The instances and their shares; instances without a share are left out.</param>
    /// <exception cref="EdgeRefusedException">The shares do not sum to 100, or an instance with a share does not run.</exception>
    public EdgeSnapshot WithAlias(string target, string component, IReadOnlyList<Weight> weights)
    {
        var shares = weights.Where(weight => weight.Percent != 0).ToImmutableArray();
        if (shares.Sum(weight => weight.Percent) != 100 || shares.Any(weight => weight.Percent < 0))
            throw new EdgeRefusedException($"Alias '{component}.{target}' did not move: its shares are {string.Join(" + ", weights.Select(weight => weight.Percent))}, not 100.");

        foreach (var instance in shares.Select(weight => weight.Instance))
        {
            if (instance.Target != target || instance.Component != component)
                throw new EdgeRefusedException($"Alias '{component}.{target}' did not move: '{instance}' is another component's.");
            if (!Of(instance).Any(record => record.IsLive))
                throw new EdgeRefusedException($"Alias '{component}.{target}' did not move: '{instance}' does not run{(Of(instance).Select(record => record.ExitCode).FirstOrDefault(code => code is not null) is { } code ? $", it ended with exit code {code}" : "")}.");
        }

        return this with
        {
            Aliases = [.. Others(target, component), new AliasStatus(target, component, shares)],
            Instances = [.. Instances.Select(record => shares.Any(weight => weight.Instance == record.Id) ? record with { RetainedUntil = null } : record)],
        };
    }

    /// <summary>The snapshot with an alias that leads nowhere for the time being: its requests wait.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    public EdgeSnapshot WithHold(string target, string component) => this with { Aliases = [.. Others(target, component), new AliasStatus(target, component, [])] };

    /// <summary>The snapshot without some aliases.</summary>
    /// <param name="which">Which to leave out.</param>
    public EdgeSnapshot WithoutAliases(Predicate<AliasStatus> which) => this with { Aliases = Aliases.RemoveAll(which) };

    private IEnumerable<AliasStatus> Others(string target, string component) =>
        Aliases.Where(alias => alias.Target != target || alias.Component != component);
}
