using System.Collections.Immutable;

namespace Acceptance.Chaos;

/// <summary>What should be true of all targets of a state folder.</summary>
/// <param name="Targets">By name; a target that is missing was never released to.</param>
internal sealed record World(ImmutableSortedDictionary<string, Standing> Targets)
{
    /// <summary>A state folder nobody used.</summary>
    public static readonly World Empty = new(ImmutableSortedDictionary.Create<string, Standing>(StringComparer.Ordinal));

    /// <summary>A target.</summary>
    public Standing this[string target] => Targets.GetValueOrDefault(target, Standing.Empty);

    /// <value>Whether nothing serves and nothing is deployed.</value>
    public bool IsVacant => Targets.Values.All(standing => standing is { Live: null, Incoming: null });

    /// <summary>The world in which one target is different.</summary>
    public World With(string target, Standing standing) => new(Targets.SetItem(target, standing));

    /// <summary>The world and the exit code after an order was carried out.</summary>
    public (int ExitCode, World After) Follow(Order order)
    {
        // What is live already is not promoted once more.
        var world = this;
        if (order.Targets.Count > 1 && this[order.Target].Live != order.Version)
        {
            var (refused, promoted) = this[order.Targets[0]].Follow(order with { Verb = Verb.Cutover });
            if (refused != 0)
                return (refused, this);

            world = With(order.Targets[0], promoted);
        }

        var (exitCode, after) = world[order.Target].Follow(order);
        return (exitCode, world.With(order.Target, after));
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(',', Targets.Select(target => $"{target.Key}={target.Value}"));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static World Parse(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('='))
        .Aggregate(Empty, (world, part) => world.With(part[0], Standing.Parse(part[1])));
}
