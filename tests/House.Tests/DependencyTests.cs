using System.Xml.Linq;

namespace House.Tests;

/// <summary>Dependencies point one way, and what a release is knows nothing of where it runs.</summary>
public sealed class DependencyTests
{
    // Who may reference which of our projects. A project that is missing here may reference none.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/App/App.csproj"] = [],
        ["src/Shunt/Shunt.csproj"] = [],
        ["src/Shunt.Analyzers/Shunt.Analyzers.csproj"] = [],
        ["src/Shunt.Images/Shunt.Images.csproj"] = ["Shunt"],
        ["src/Shunt.Local/Shunt.Local.csproj"] = ["Shunt"],
        ["src/Shunt.Aws/Shunt.Aws.csproj"] = ["Shunt"],
        ["src/Shunt.Edge/Shunt.Edge.csproj"] = ["Shunt.Local"],
        ["build/Build.csproj"] = ["Shunt", "Shunt.Images", "Shunt.Local", "Shunt.Edge", "Shunt.Aws", "Shunt.Analyzers"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("*.csproj", "src", "build", "compat")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        var allowed = Allowed.GetValueOrDefault(project, []);

        Assert.Empty(Repository.References(project).Except(allowed));
    }

    [Fact]
    public void Drop_ins_are_reached_by_the_name_of_their_package_only()
    {
        var direct = Repository.Files("*.csproj", "src", "build", "compat", "tests")
            .Where(project => project is not ("tests/Nuke.Common.Tests/Nuke.Common.Tests.csproj" or "tests/Docker.DotNet.Tests/Docker.DotNet.Tests.csproj" or "tests/Aws.Slices/Aws.Slices.csproj"))
            .SelectMany(project => XDocument.Parse(Repository.Text(project)).Descendants().Attributes(), (project, attribute) => (project, attribute.Value))
            .Where(found => found.Value.Contains("compat/", StringComparison.Ordinal) || found.Value.Contains("compat\\", StringComparison.Ordinal));

        Assert.Empty(direct);
    }

    [Fact]
    public void Tests_that_could_reach_AWS_are_kept_on_this_machine()
    {
        string[] gates = ["../Shared/NoRealAws.cs", "../Shared/LoopbackOnly.cs"];
        var reaching = Repository.Files("*.csproj", "tests", "bench")
            .Where(project => Repository.Items(project, "PackageReference").Any(package => package.StartsWith("AWSSDK", StringComparison.Ordinal)) || Repository.References(project).Contains("Shunt.Aws"))
            .ToList();

        Assert.NotEmpty(reaching);
        Assert.All(reaching, project => Assert.Empty(gates.Except(Repository.Items(project, "Compile"))));
    }

    [Theory]
    [InlineData("System.Diagnostics.Process", "starts a process")]
    [InlineData("ProcessStartInfo", "starts a process")]
    [InlineData("Process.Start(", "starts a process")]
    [InlineData("System.Net.Sockets", "opens a socket")]
    [InlineData("System.Net.Http", "opens a socket")]
    [InlineData("HttpClient", "opens a socket")]
    [InlineData("TcpListener", "opens a socket")]
    [InlineData("Amazon", "names a cloud")]
    [InlineData("AWSSDK", "names a cloud")]
    [InlineData("Fargate", "names a cloud")]
    [InlineData("CloudFormation", "names a cloud")]
    [InlineData("Azure", "names a cloud")]
    public void What_a_release_is_starts_nothing_and_names_no_cloud(string word, string fault)
    {
        // Docs may name the source of a number; code may not name the thing.
        var found =
            from file in Repository.Files("*.cs", "src/Shunt")
            from line in Repository.Text(file).Split('\n')
            where line.Contains(word, StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}";

        Assert.True(!found.Any(), $"'{word}' {fault}: {string.Join(", ", found)}");
    }
}
