using Product;
using Shunt.Data;
using Source;

namespace Release;

/// <summary>What an image is made with, besides the commit.</summary>
static class BuildInputs
{
    /// <summary>Who built: no input, but kept beside them. A CI run, or a user on a machine.</summary>
    public const string Build = "build";

    /// <summary>The inputs of an image that is made now, by name.</summary>
    /// <param name="run">The release.</param>
    /// <param name="product">The folder with the product that is in it.</param>
    /// <exception cref="StepFailedException">The product does not declare the schema of its data.</exception>
    public static SortedDictionary<string, string> Of(ReleaseRun run, string product)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["base"] = Environments.Image.BaseDigest ?? "none",
            [Build] = run.Ci?.Run ?? $"{Environment.UserName}@{Environment.MachineName}",
            ["configuration"] = "Release",
            ["flags"] = string.Join(' ', ProductSteps.Properties(run.Version.Commit)),
            ["image"] = Environments.Image.ToString(),
            ["lock"] = LockOf(run),
            ["runtime"] = Environment.Version.ToString(),
            ["sdk"] = Command.Run("dotnet", "--version", run.Request.Repository).Output.Trim(),
            ["tool"] = run.Tool.Value,
        };
        if (DeclaredSchema.Read(product) is { } schema)
            inputs[DataSchema.Input] = schema;
        return inputs;
    }

    // By git's own name of the content: the packages of a commit are what its lock file says, with the hash of each.
    private static string LockOf(ReleaseRun run)
    {
        var name = Environment.GetEnvironmentVariable("OfficialPackages") == "true" ? "packages.official.lock.json" : "packages.lock.json";
        var file = $"{Path.GetDirectoryName(Environments.Component.Project)!.Replace('\\', '/')}/{name}";
        var answer = new GitCommand(run.Request.Repository).Ask(["rev-parse", "--verify", "--quiet", $"{run.Version.Commit}:./{file}"]);
        return answer.IsGood ? $"{file} gitBlob:{answer.Output.Trim()}" : "none";
    }

    /// <summary>Names the first input that differs; empty when none does.</summary>
    /// <param name="stored">The inputs of the stored image.</param>
    /// <param name="now">The inputs of one that is made now.</param>
    public static string FirstDifference(IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> now)
    {
        var name = stored.Keys.Concat(now.Keys).Order(StringComparer.Ordinal).FirstOrDefault(name => name != Build && stored.GetValueOrDefault(name) != now.GetValueOrDefault(name));
        return name is null ? "" : $"Input '{name}': {stored.GetValueOrDefault(name) ?? "nothing"} first, {now.GetValueOrDefault(name) ?? "nothing"} second. ";
    }
}
