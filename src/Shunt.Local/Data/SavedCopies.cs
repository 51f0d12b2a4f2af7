using System.Globalization;
using System.Text.RegularExpressions;

namespace Shunt.Local.Data;

/// <summary>The copies of a component's data on a target, by the names that they were saved under: run, version and schema.</summary>
internal static partial class SavedCopies
{
    /// <summary>
    /// Removes copies that no way back needs: all but the newest ones, and the newest at each schema, which holds the last that was written before a migration
    /// led away from it. What is not named like a copy is left alone.
    /// </summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="newest">How many of the newest are kept.</param>
    public static void Prune(string folder, int newest)
    {
        var copies = Directory.EnumerateFiles(folder)
            .Select(file => (File: file, Name: Named().Match(Path.GetFileName(file))))
            .Where(copy => copy.Name.Success)
            .Select(copy => (copy.File, Run: Number(copy.Name, "run"), Schema: Number(copy.Name, "schema")))
            .OrderByDescending(copy => copy.Run)
            .ThenByDescending(copy => copy.Schema)
            .ToList();
        var kept = copies.Take(newest).Concat(copies.DistinctBy(copy => copy.Schema)).ToHashSet();
        foreach (var copy in copies.Where(copy => !kept.Contains(copy)))
            File.Delete(copy.File);
    }

    private static int Number(Match name, string part) => int.Parse(name.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<run>[0-9]{8})-[0-9a-f]{12}-schema-(?<schema>[0-9]{1,9})$")]
    private static partial Regex Named();
}
