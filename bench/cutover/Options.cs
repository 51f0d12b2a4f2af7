using System.Globalization;

namespace Bench.Cutover;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often the subjects take turns.</param>
/// <param name="Cutovers">How many cutovers of ours there are at least in all; the peers make a fifth of them, the restart a tenth.</param>
/// <param name="Requests">How many requests ours is asked at least; cutovers go on until then.</param>
/// <param name="Flips">How often the alias goes back and forth between two versions that run.</param>
/// <param name="Kills">How often a worker is killed; an instance is killed a fifth as often, a supervisor a twentieth.</param>
/// <param name="Commands">How often the whole command goes back, warm and cold each.</param>
/// <param name="Seed">What pauses are drawn from.</param>
/// <param name="HasPeers">Whether the peers are measured too.</param>
/// <param name="Writes">Whether <c>report.md</c> is written; it is printed in any case.</param>
sealed record Options(int Rounds, int Cutovers, int Requests, int Flips, int Kills, int Commands, int Seed, bool HasPeers, bool Writes)
{
    /// <summary>What the report is made with.</summary>
    public static readonly Options Full = new(10, 1000, 1_000_000, 500, 100, 10, 20261121, HasPeers: true, Writes: true);

    /// <summary>For whoever changes something and wants to know in two minutes.</summary>
    public static readonly Options Quick = new(1, 50, 0, 100, 5, 0, 20261121, HasPeers: true, Writes: false);

    /// <summary>Reads a command line.</summary>
    /// <param name="words">
    /// <c>--quick</c> for <see cref="Quick"/>; <c>--alone</c> without the peers; <c>--cutovers N</c>, <c>--flips N</c>, <c>--kills N</c>,
    /// <c>--commands N</c> (0 leaves one out) and <c>--seed N</c>.
    /// </param>
    /// <exception cref="FormatException">Some word makes no sense.</exception>
    public static Options Read(string[] words)
    {
        var options = words.Contains("--quick") ? Quick : Full;
        for (var index = 0; index < words.Length; index++)
        {
            options = words[index] switch
            {
                "--quick" => options,
                "--alone" => options with { HasPeers = false, Writes = false },
                "--cutovers" => options with { Cutovers = Number(words, ++index), Requests = 0, Writes = false },
                "--flips" => options with { Flips = Number(words, ++index), Writes = false },
                "--kills" => options with { Kills = Number(words, ++index), Writes = false },
                "--commands" => options with { Commands = Number(words, ++index), Writes = false },
                "--seed" => options with { Seed = Number(words, ++index) },
                var word => throw new FormatException($"'{word}' is not an option: --quick, --alone, --cutovers N, --flips N, --kills N, --commands N, --seed N."),
            };
        }

        return options;
    }

    private static int Number(string[] words, int index) =>
        int.TryParse(words.ElementAtOrDefault(index), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{words[index - 1]}' wants a number.");
}
