namespace Shunt.Platforms;

/// <summary>What a platform showed when it was looked at.</summary>
/// <param name="Instances">The target's instances, in any state.</param>
/// <param name="Aliases">Where each component's alias leads; a component without an alias is absent, one whose requests are held leads nowhere.</param>
public sealed record PlatformState(
    IReadOnlyList<ObservedInstance> Instances, IReadOnlyDictionary<string, IReadOnlyList<Weight>> Aliases)
{
    /// <value>The newest epoch the platform has seen on the target; 0 when it has seen none, or does not run.</value>
    public int Epoch { get; init; }

    /// <value>The moves that the platform watches by itself or took back, by component. Default none: it leaves that to whoever moves.</value>
    public IReadOnlyDictionary<string, PlatformWatch> Watches { get; init; } = new Dictionary<string, PlatformWatch>();

    /// <value>
    /// Whether the platform does not run and left something that did: what it says of instances and aliases is then that there are none,
    /// and they may run on all the same.
    /// </value>
    public bool IsGone { get; init; }

    /// <summary>The instance, or null when the platform has none such.</summary>
    /// <param name="id">The instance wanted.</param>
    public ObservedInstance? Find(InstanceId id) => Instances.FirstOrDefault(instance => instance.Id == id);

    /// <summary>Whether the platform has the instance and it runs.</summary>
    /// <param name="id">The instance.</param>
    public bool Runs(InstanceId id) => Find(id) is { IsRunning: true };

    /// <summary>The share of its component's alias that leads to an instance, 0–100.</summary>
    /// <param name="id">The instance.</param>
    public int Share(InstanceId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Aliases.TryGetValue(id.Component, out var weights) ? weights.Where(weight => weight.Instance == id).Sum(weight => weight.Percent) : 0;
    }

    /// <summary>Why the platform took a move by itself back by which an instance was given a share, as a clause; null when it did not.</summary>
    /// <param name="id">The instance.</param>
    public string? TakenBack(InstanceId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Watches.TryGetValue(id.Component, out var watch) && watch.Of == id ? watch.TakenBack : null;
    }

    /// <summary>Whether requests of a component's alias wait, because it leads nowhere for the time being.</summary>
    /// <param name="component">The component's name.</param>
    public bool IsHeld(string component) => Aliases.TryGetValue(component, out var weights) && weights.Count == 0;

    /// <summary>What serves all of a component's traffic; null when nothing does or several versions share it.</summary>
    /// <param name="component">The component's name.</param>
    public InstanceId? Serving(string component) =>
        Aliases.TryGetValue(component, out var weights) && weights.SingleOrDefault(weight => weight.Percent == 100) is { } all
            ? all.Instance
            : null;
}
