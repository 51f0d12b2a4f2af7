using System.Globalization;

namespace Shunt.Data;

/// <summary>Reads what a component's schema command printed.</summary>
public static class SchemaAnswer
{
    /// <summary>The number of the schema.</summary>
    /// <param name="command">The command, for the error.</param>
    /// <param name="printed">What it printed; blanks around it do not count.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="DataException">It is no number.</exception>
    public static int Read(IReadOnlyList<string> command, string printed)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(printed);
        var answer = printed.Trim();
        return int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DataException($"'{string.Join(' ', command)}' printed '{answer}', which is not the number of a schema");
    }
}
