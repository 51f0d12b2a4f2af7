namespace Bench.Cutover.Load;

/// <summary>Reads fields of a head.</summary>
static class HeadFields
{
    /// <summary>The value of a field; null when it is not there.</summary>
    /// <param name="head">The head.</param>
    /// <param name="name">The field's name.</param>
    public static string? Field(string head, string name)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim().ToString();
        }

        return null;
    }
}
