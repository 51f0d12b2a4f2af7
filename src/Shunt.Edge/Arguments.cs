using System.Globalization;

namespace Shunt.Edge;

/// <summary>The command line: a verb, then <c>--name value</c> pairs.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads a command line.</summary>
    /// <param name="words">The words.</param>
    /// <exception cref="BadUsageException">It is not a verb and pairs.</exception>
    public Arguments(IReadOnlyList<string> words)
    {
        if (words.Count % 2 == 0 || words.Skip(1).Where((_, index) => index % 2 == 0).Any(name => !name.StartsWith("--", StringComparison.Ordinal)))
            throw new BadUsageException($"'{string.Join(' ', words)}' is not understood. Shunt starts the edge by itself: run './build.sh Cutover'.");

        Verb = words[0];
        foreach (var pair in words.Skip(1).Chunk(2))
            _values[pair[0]] = pair[1];
    }

    public string Verb { get; }

    /// <summary>A value that must be there.</summary>
    /// <param name="name">Its name with the dashes.</param>
    /// <exception cref="BadUsageException">It is not there.</exception>
    public string Text(string name) => _values.GetValueOrDefault(name) ?? throw new BadUsageException($"'{Verb}' needs {name}.");

    /// <summary>A number that must be there.</summary>
    /// <param name="name">Its name with the dashes.</param>
    /// <exception cref="BadUsageException">It is not there or no number.</exception>
    public int Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new BadUsageException($"{name} '{Text(name)}' is not a number.");
}
