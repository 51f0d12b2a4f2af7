using Product;

namespace Release;

/// <summary>What an image is made with, besides the commit.</summary>
static class BuildInputs
{
    /// <summary>Who built: no input, but kept beside them. A CI run, or a user on a machine.</summary>
    public const string Build = "build";

    /// <summary>The inputs of an image that is made now, by name.</summary>
    /// <param name="run">The release.</param>
    public static SortedDictionary<string, string> Of(ReleaseRun run) => new(StringComparer.Ordinal)
    {
        [Build] = run.Ci?.Run ?? $"{Environment.UserName}@{Environment.MachineName}",
        ["configuration"] = "Release",
        ["flags"] = string.Join(' ', ProductSteps.Properties(run.Version.Commit)),
        ["image"] = Environments.Image.ToString(),
        ["runtime"] = Environment.Version.ToString(),
        ["sdk"] = Command.Run("dotnet", "--version", run.Request.Repository).Output.Trim(),
        ["tool"] = run.Tool.Value,
    };

    /// <summary>Names the first input that differs; empty when none does.</summary>
    /// <param name="stored">The inputs of the stored image.</param>
    /// <param name="now">The inputs of one that is made now.</param>
    public static string FirstDifference(IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> now)
    {
        var name = stored.Keys.Concat(now.Keys).Order(StringComparer.Ordinal).FirstOrDefault(name => name != Build && stored.GetValueOrDefault(name) != now.GetValueOrDefault(name));
        return name is null ? "" : $"Input '{name}': {stored.GetValueOrDefault(name) ?? "nothing"} first, {now.GetValueOrDefault(name) ?? "nothing"} second. ";
    }
}
