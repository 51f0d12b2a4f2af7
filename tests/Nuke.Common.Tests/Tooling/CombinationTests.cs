using EngineTests.Running;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace EngineTests.Tooling;

public sealed class CombinationTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private readonly TestFolder _root = new();
    private readonly Variables _variables = new();

    public CombinationTests()
    {
        (_root.With("sdk.sh", "#!/bin/sh\necho \"begin $2\"; echo \"end $2\"; test \"$2\" != b").Path / "sdk.sh").ToString();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_root.Path / "sdk.sh", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _variables.With("DOTNET_EXE", _root.Path / "sdk.sh");
    }

    public void Dispose()
    {
        _variables.Dispose();
        _root.Dispose();
    }

    [Fact]
    public void Settings_are_combined_with_each_value()
    {
        var combined = new DotNetTestSettings().EnableNoBuild().CombineWith(Names, (_, x) => _.SetProjectFile(x)).When(x => x.ProjectFile == "b", x => x.SetFilter("f"));

        Assert.Equal(["test a --no-build", "test b --no-build --filter f", "test c --no-build", "test d --no-build"], combined.Select(CommandLineText.Of));
    }

    [UnixTheory]
    [InlineData(1)]
    [InlineData(4)]
    public void Output_of_each_run_stays_together_and_comes_back_in_order(int degree)
    {
        var narrated = new List<string>();

        var results = DotNetTasks.DotNetBuild(_ => _.DisableProcessInvocationLogging().SetProcessLogger((_, line) => narrated.Add(line)).CombineWith(["a", "c", "d"], (_, x) => _.SetProjectFile(x)), degree);

        Assert.Equal(["a", "c", "d"], results.Select(x => x.Settings.ProjectFile));
        Assert.Equal(["begin c", "end c"], results.ElementAt(1).Output.Select(x => x.Text));
        Assert.Equal(6, narrated.Count);
        Assert.All(narrated.Chunk(2), pair => Assert.Equal(pair[0].Replace("begin", "end", StringComparison.Ordinal), pair[1]));
    }

    [UnixTheory]
    [InlineData(false, "ab")]
    [InlineData(true, "abcd")]
    public void A_failure_ends_the_rest_unless_they_are_to_complete(bool complete, string ran)
    {
        var narrated = new List<string>();

        var error = Assert.Throws<ProcessException>(() => DotNetTasks.DotNetBuild(
            _ => _.DisableProcessInvocationLogging().SetProcessLogger((_, line) => narrated.Add(line)).CombineWith(Names, (_, x) => _.SetProjectFile(x)), completeOnFailure: complete));

        Assert.Equal(1, error.ExitCode);
        Assert.Equal(ran, string.Concat(narrated.Where(x => x.StartsWith("begin", StringComparison.Ordinal)).Select(x => x[^1])));
    }

    [Theory]
    [InlineData("pack App.sln --no-build --output out --property:Version=1.2 --property:PackageReleaseNotes=\"a b\"")]
    public void Packages_take_their_version_as_a_property(string expected)
        => Assert.Equal(expected, CommandLineText.Of(new DotNetPackSettings().SetProject("App.sln").EnableNoBuild().SetOutputDirectory("out").SetVersion("1.2").SetPackageReleaseNotes("a b")));

    [Fact]
    public void Arguments_of_a_program_follow_two_dashes_one_by_one()
        => Assert.Equal(
            "run --project App -- one \"two three\"",
            CommandLineText.Of(new DotNetRunSettings().SetApplicationArguments("one", "two three").SetProjectFile("App")));
}
