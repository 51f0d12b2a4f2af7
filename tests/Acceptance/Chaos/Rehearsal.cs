using System.Text.Json;
using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>What all rounds share: a clone whose targets move quickly, and versions whose images were built once.</summary>
/// <param name="Folder">The clone's folder.</param>
/// <param name="Images">A state folder that holds the images of all versions.</param>
/// <param name="Versions">The commits, oldest first.</param>
/// <param name="HasSick">Whether the last one falls ill as soon as it takes traffic.</param>
internal sealed record Rehearsal(string Folder, string Images, IReadOnlyList<string> Versions, bool HasSick)
{
    /// <value>The places of the good versions.</value>
    public IEnumerable<int> Good => Enumerable.Range(0, Versions.Count - (HasSick ? 1 : 0));

    /// <value>The place of the one that falls ill; null for none.</value>
    public int? Sick => HasSick ? Versions.Count - 1 : null;

    /// <summary>Whether the previous instance stays warm on a target.</summary>
    public static bool Retains(string target) => target != "dev";

    /// <summary>Whether a target's alias moves in steps.</summary>
    public static bool HasSteps(string target) => target != "stage";

    /// <summary>The suffix of a version.</summary>
    public string Suffix(int version) => Versions[version][..12];

    /// <summary>Prepares the clone of the scenarios: two good versions.</summary>
    public static async Task<Rehearsal> OfAsync(Clone clone)
    {
        await clone.CommitAsync(Edits.QuickTargets);
        await clone.CompileAsync();
        return new Rehearsal(clone.Folder, clone.Images, [clone.Older, clone.Newer], HasSick: false);
    }

    /// <summary>Prepares a clone of its own with a third good version and one that falls ill, or takes one that was prepared before.</summary>
    /// <param name="clone">The clone.</param>
    /// <param name="kept">Where to remember it; null for nowhere.</param>
    public static async Task<Rehearsal> OfAllAsync(Clone clone, string? kept)
    {
        var third = await clone.CommitAsync(Edits.Other);
        var sick = await clone.CommitAsync(Edits.FallsIll);
        foreach (var version in (string[])[third, sick])
            await clone.StoreImageAsync(version);

        var rehearsal = await OfAsync(clone) with { Versions = [clone.Older, clone.Newer, third, sick], HasSick = true };
        if (kept is not null)
            await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(rehearsal));
        return rehearsal;
    }

    /// <summary>Takes what was prepared before.</summary>
    public static Rehearsal Read(string kept) => JsonSerializer.Deserialize<Rehearsal>(File.ReadAllText(kept))!;
}
