using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>App.sln is the whole house: what is not in it is neither linted nor tested.</summary>
public sealed partial class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = ProjectPath().Matches(Repository.Text("App.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'));

        Assert.Equal(Repository.Files("*.csproj", "src", "build", "compat", "tests", "bench"), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_takes_part_in_every_configuration_of_the_solution()
    {
        var solution = Repository.Text("App.sln");
        var missing =
            from project in ProjectId().Matches(solution).Select(match => match.Groups[1].Value)
            from configuration in (string[])["Debug|Any CPU", "Release|Any CPU"]
            where !solution.Contains($"{project}.{configuration}.Build.0", StringComparison.Ordinal)
            select $"{project} {configuration}";

        Assert.Empty(missing);
    }

    [Fact]
    public void A_lock_file_lies_beside_every_project()
    {
        var unlocked = Repository.Files("*.csproj", "src", "build", "compat", "tests", "bench")
            .Where(project => !File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")));

        Assert.Empty(unlocked);
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();

    [GeneratedRegex("\\.csproj\", \"(\\{[0-9A-F-]+\\})\"")]
    private static partial Regex ProjectId();
}
