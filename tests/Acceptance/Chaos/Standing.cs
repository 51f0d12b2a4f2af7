using System.Collections.Immutable;

namespace Acceptance.Chaos;

/// <summary>What should be true of a target.</summary>
/// <param name="Good">The versions that were good, the live one last.</param>
/// <param name="Incoming">A version that was deployed and not taken live; null for none.</param>
internal sealed record Standing(ImmutableList<int> Good, int? Incoming = null)
{
    /// <summary>Nothing was released.</summary>
    public static readonly Standing Empty = new([]);

    /// <value>What serves; null for nothing.</value>
    public int? Live => Good.IsEmpty ? null : Good[^1];

    /// <summary>The target once a version is live.</summary>
    public Standing With(int version) => new(Good.Remove(version).Add(version));

    /// <summary>The target and the exit code after an order that concerns it was carried out.</summary>
    public (int ExitCode, Standing After) Follow(Order order) => order.Verb switch
    {
        Verb.Teardown => (0, Empty),
        Verb.CutoverOfTheSick => (3, this with { Incoming = null }),
        Verb.Rollback => RollBack(order.Version),
        _ when order.Version == Live => (0, this),
        _ when order.Version < Live => (6, this),
        Verb.DeployInitial => (0, this with { Incoming = order.Version }),
        _ => (0, With(order.Version!.Value)),
    };

    /// <inheritdoc />
    public override string ToString() => $"{string.Join('+', Good)}{(Incoming is { } incoming ? $"/{incoming}" : "")}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static Standing Parse(string text)
    {
        var parts = text.Split('/');
        var good = parts[0].Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Number);
        return new Standing([.. good], parts.Length > 1 ? Number(parts[1]) : null);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private (int ExitCode, Standing After) RollBack(int? version)
    {
        var to = version ?? (Good.Count > 1 ? Good[^2] : null);
        if (to is null || Live is not { } from)
            return (1, this);

        // What was deployed and not taken live makes way.
        return (0, to == from ? this : new Standing(Good.Remove(from).Remove(to.Value).Add(to.Value)));
    }
}
