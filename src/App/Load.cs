namespace App;

/// <summary>What one wagon carries.</summary>
/// <param name="Cargo">What it is, 1–80 characters.</param>
/// <param name="Tonnes">Its weight in tonnes, above 0 and at most 75.</param>
internal sealed record Load(string Cargo, decimal Tonnes)
{
    /// <summary>The heaviest load of a wagon, in tonnes.</summary>
    public const decimal MaximumTonnes = 75;

    /// <summary>The longest description of a cargo, in characters.</summary>
    public const int MaximumCargoLength = 80;

    /// <summary>Says what is wrong with the load; null when nothing is.</summary>
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Cargo) || Cargo.Length > MaximumCargoLength || Cargo.Any(char.IsControl))
            return Refusal.Invalid($"cargo is not a text of 1 to {MaximumCargoLength} characters.");

        return Tonnes is > 0 and <= MaximumTonnes
            ? null
            : Refusal.Invalid($"tonnes is {Tonnes}; a wagon takes more than 0 and at most {MaximumTonnes} t.");
    }
}
