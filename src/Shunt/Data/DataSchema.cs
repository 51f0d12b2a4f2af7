using System.Globalization;

namespace Shunt.Data;

/// <summary>What a version's data must look like: it migrates them up to a schema, and says from which schema on versions can work on that.</summary>
/// <param name="Number">The schema that the version needs, counted from 1; 0 for a version that keeps no data.</param>
/// <param name="Oldest">The lowest schema of a version that works on data of <paramref name="Number"/>: 0 to <paramref name="Number"/>. It rises with a migration that takes something away.</param>
public sealed record DataSchema(int Number, int Oldest)
{
    /// <summary>The name under which a build manifest keeps it among its inputs.</summary>
    public const string Input = "data schema";

    /// <summary>The schema of versions that keep no data.</summary>
    public static readonly DataSchema None = new(0, 0);

    private const string Join = " from ";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text, such as <c>3 from 2</c>; null for a version that says nothing of data.</param>
    /// <exception cref="FormatException">The text is none, or its numbers contradict each other.</exception>
    public static DataSchema Parse(string? text)
    {
        if (text is null)
            return None;

        var parts = text.Split(Join);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var oldest)
            && oldest <= number
            ? new DataSchema(number, oldest)
            : throw new FormatException($"'{text}' is no schema of data, such as '3 from 2'.");
    }

    /// <summary>Whether a version of a schema works on data that are like this.</summary>
    /// <param name="version">The version's own schema.</param>
    public bool Suits(DataSchema version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Number >= Oldest;
    }

    /// <summary>What the data are like after one more migration: no migration takes a number back.</summary>
    /// <param name="next">The schema of that migration.</param>
    public DataSchema After(DataSchema next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new DataSchema(Math.Max(Number, next.Number), Math.Max(Oldest, next.Oldest));
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{Join}{Oldest}");
}
