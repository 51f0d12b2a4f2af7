using System.Globalization;

namespace Tests;

/// <summary><c>docs/failures.md</c>, read as its tables.</summary>
internal static class FailureTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "failures.md"));

    /// <summary>The faults with which a command fails.</summary>
    public static IReadOnlyList<FailureRow> Failures =>
        [.. Cells(5).Select(cells => new FailureRow(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), Text(cells[2]), Text(cells[3]), Text(cells[4])))];

    /// <summary>The faults in spite of which a command ends well.</summary>
    public static IReadOnlyList<string> Survived => [.. Cells(2).Select(cells => cells[0])];

    // The rows below the head and the rule of every table with that many columns.
    private static IEnumerable<string[]> Cells(int columns) => Lines
        .Where((line, index) => line.StartsWith('|') && index > 1 && Lines[index - 1].StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == columns);

    private static string Text(string cell) => cell.Trim('`');
}
