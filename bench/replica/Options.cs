using System.Globalization;

namespace Bench.Replica;

/// <summary>What the command line asks for.</summary>
sealed record Options
{
    private const int Most = 1000;

    /// <value>How many replicas are built, 0–1000. Default: 100.</value>
    public int Replicas { get; init; } = 100;

    /// <value>The planted sources of difference. Default: all.</value>
    public IReadOnlyList<Plant> Plants { get; init; } = Plant.All;

    /// <value>A folder in which clone, images and results are kept, so that a run that was ended is gone on with; null starts anew and keeps nothing.</value>
    public string? Keep { get; init; }

    /// <value>Where the report goes. Default: over the committed one when all of it is asked for, nowhere otherwise.</value>
    public string? Report
    {
        get => field ?? (Replicas == new Options().Replicas && Plants.Count == Plant.All.Count ? Path.Combine("bench", "replica", "report.md") : null);
        init;
    }

    /// <summary>Reads <c>--replicas N --plants "name,name" --keep F --report F</c>; <c>none</c> plants nothing.</summary>
    /// <param name="words">The command line.</param>
    /// <exception cref="FormatException">A number is out of range, a word is unknown, or a value is missing.</exception>
    public static Options Read(IReadOnlyList<string> words) =>
        words.Count % 2 != 0
            ? throw new FormatException($"'{words[^1]}' has no value.")
            : words.Chunk(2).Aggregate(new Options(), (options, pair) => options.With(pair[0], pair[1]));

    private Options With(string name, string value) => name switch
    {
        "--replicas" => this with { Replicas = Number(value) },
        "--plants" => this with { Plants = value == "none" ? [] : [.. value.Split(',').Select(Named)] },
        "--keep" => this with { Keep = Path.GetFullPath(value) },
        "--report" => this with { Report = value },
        _ => throw new FormatException($"'{name}' is not known; there are --replicas, --plants, --keep and --report."),
    };

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? number
            : throw new FormatException($"'{value}' is not a number from 0 to {Most}.");

    private static Plant Named(string name) =>
        Plant.All.FirstOrDefault(plant => plant.Name == name)
        ?? throw new FormatException($"'{name}' is not planted; there are {string.Join(", ", Plant.All.Select(plant => plant.Name))}.");
}
