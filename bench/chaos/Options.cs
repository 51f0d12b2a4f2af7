using System.Globalization;
using Acceptance.Chaos;

namespace Bench.Chaos;

/// <summary>What the command line asks of a campaign.</summary>
sealed record Options
{
    /// <value>What all rounds are drawn from. Default: 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>How many rounds have to be struck. Default: 1,000.</value>
    public int Kills { get; init; } = 1000;

    /// <value>Which lanes run at once, by their place in <see cref="LaneKind.All"/>. Default: all.</value>
    public IReadOnlyList<int> Lanes { get; init; } = [.. Enumerable.Range(0, LaneKind.All.Count)];

    /// <value>The longest a campaign may take, in minutes. Default: 120.</value>
    public int Minutes { get; init; } = 120;

    /// <value>The one round to run again; null runs a campaign.</value>
    public int? Round { get; init; }

    /// <value>What is true before that round, as a failure prints it.</value>
    public World From { get; init; } = World.Empty;

    /// <value>A folder in which clone and images are kept from one campaign to the next; null makes them anew and removes them.</value>
    public string? Keep { get; init; }

    /// <value>Where the report goes; null leaves the committed one as it is.</value>
    public string? Report { get; init; } = Path.Combine("bench", "chaos", "report.md");

    /// <summary>Reads <c>--seed N --kills N --lanes N,N --minutes N --round N --from S --keep F --report F</c>.</summary>
    /// <param name="words">The command line.</param>
    /// <exception cref="FormatException">A number is none, a word is unknown, or a value is missing.</exception>
    public static Options Read(IReadOnlyList<string> words) =>
        words.Count % 2 != 0
            ? throw new FormatException($"'{words[^1]}' has no value.")
            : words.Chunk(2).Aggregate(new Options(), (options, pair) => options.With(pair[0], pair[1]));

    private Options With(string name, string value) => name switch
    {
        "--seed" => this with { Seed = Number(value) },
        "--kills" => this with { Kills = Number(value) },
        "--lanes" => this with { Lanes = [.. value.Split(',').Select(Number)] },
        "--minutes" => this with { Minutes = Number(value) },
        "--round" => this with { Round = Number(value), Report = null },
        "--from" => this with { From = World.Parse(value) },
        "--keep" => this with { Keep = Path.GetFullPath(value) },
        "--report" => this with { Report = value.Length == 0 ? null : value },
        _ => throw new FormatException($"'{name}' is not known."),
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
