using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace App;

/// <summary>A train and its loads. It never changes: every step answers with the next train or a refusal.</summary>
/// <param name="Number">The train's number, unique in the yard: 1–4 capitals and 1–12 digits, such as <c>FR4711</c>.</param>
/// <param name="Wagons">How many wagons it has, 1–60.</param>
/// <param name="Loads">The loaded wagons by position, counted from 1.</param>
/// <param name="DepartedAt">When it left; null while it stands in the yard.</param>
/// <param name="Revision">Rises with every change in the yard and is never used twice; the entity tag.</param>
internal sealed partial record Train(
    string Number, int Wagons, ImmutableSortedDictionary<int, Load> Loads, DateTimeOffset? DepartedAt, long Revision)
{
    /// <summary>The longest train, in wagons.</summary>
    public const int MaximumWagons = 60;

    /// <summary>The heaviest train, in tonnes of load.</summary>
    public const decimal MaximumTonnes = 2000;

    /// <value>The weight of all loads, in tonnes.</value>
    public decimal Tonnes => Loads.Values.Sum(load => load.Tonnes);

    /// <summary>Puts a train together, empty.</summary>
    public static Outcome Assemble(string number, int wagons)
    {
        if (!NumberFormat().IsMatch(number))
            return Refusal.Invalid($"number '{number}' is not 1 to 4 capitals followed by 1 to 12 digits, such as FR4711.");

        return wagons is >= 1 and <= MaximumWagons
            ? new Train(number, wagons, ImmutableSortedDictionary<int, Load>.Empty, null, 0)
            : Refusal.Invalid($"wagons is {wagons}; a train has 1 to {MaximumWagons}.");
    }

    /// <summary>A train as it was stored, its loads still to be put in.</summary>
    public static Train Stored(string number, int wagons, DateTimeOffset? departedAt, long revision) =>
        new(number, wagons, ImmutableSortedDictionary<int, Load>.Empty, departedAt, revision);

    /// <summary>Loads an empty wagon.</summary>
    public Outcome With(int wagon, Load load)
    {
        if ((load.Check() ?? CheckWagon(wagon)) is { } refusal)
            return refusal;

        if (Loads.TryGetValue(wagon, out var present))
            return Refusal.Conflict($"Wagon {wagon} of train {Number} already carries {present.Cargo}.");

        return Tonnes + load.Tonnes <= MaximumTonnes
            ? this with { Loads = Loads.Add(wagon, load) }
            : Refusal.Conflict($"Train {Number} would carry {Tonnes + load.Tonnes} t; its limit is {MaximumTonnes} t.");
    }

    /// <summary>Empties a loaded wagon.</summary>
    public Outcome Without(int wagon)
    {
        if (CheckWagon(wagon) is { } refusal)
            return refusal;

        return Loads.ContainsKey(wagon)
            ? this with { Loads = Loads.Remove(wagon) }
            : Refusal.Conflict($"Wagon {wagon} of train {Number} is empty.");
    }

    /// <summary>Lets the train leave; from then on it stays as it is.</summary>
    public Outcome Depart(DateTimeOffset now)
    {
        if (CheckHere() is { } refusal)
            return refusal;

        return Loads.IsEmpty
            ? Refusal.Conflict($"Train {Number} carries nothing and does not leave empty.")
            : this with { DepartedAt = now };
    }

    private Refusal? CheckWagon(int wagon) => wagon >= 1 && wagon <= Wagons
        ? CheckHere()
        : Refusal.Invalid($"Train {Number} has no wagon {wagon}; it has 1 to {Wagons}.");

    private Refusal? CheckHere() => DepartedAt is null ? null : Refusal.Conflict($"Train {Number} has left the yard.");

    [GeneratedRegex(@"^[A-Z]{1,4}[0-9]{1,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFormat();
}
