using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities;

namespace EngineTests.Tooling;

public sealed class DotNetArgumentTests
{
    [Fact]
    public void Restore_is_written_as_the_SDK_takes_it()
        => Assert.Equal(
            "restore App.sln --locked-mode --verbosity quiet",
            CommandLineText.Of(new DotNetRestoreSettings().EnableLockedMode().SetVerbosity(DotNetVerbosity.quiet).SetProjectFile("App.sln")));

    [Fact]
    public void Build_quotes_paths_and_values_with_blanks()
        => Assert.Equal(
            "build \"/a b/App.sln\" --configuration Release --no-restore --property:Author=\"A B\" --property:CI=true",
            CommandLineText.Of(new DotNetBuildSettings()
                .SetProjectFile("/a b/App.sln")
                .SetConfiguration("Release")
                .EnableNoRestore()
                .SetProperty("Author", "A B")
                .SetProperty("CI", true)));

    [Fact]
    public void Test_repeats_loggers_and_puts_run_settings_last()
        => Assert.Equal(
            "test App.sln --no-build --logger trx --logger \"console;verbosity=minimal x\" --collect \"XPlat Code Coverage\" --filter Category!=Slow -- a=1 b=2",
            CommandLineText.Of(new DotNetTestSettings()
                .SetProjectFile("App.sln")
                .SetRunSetting("a", 1)
                .EnableNoBuild()
                .SetLoggers("trx")
                .AddLoggers("console;verbosity=minimal x")
                .SetDataCollector("XPlat Code Coverage")
                .SetFilter("Category!=Slow")
                .SetRunSetting("b", 2)));

    [Fact]
    public void Publish_writes_a_flag_with_a_value_either_way()
    {
        Assert.Equal("publish --self-contained false", CommandLineText.Of(new DotNetPublishSettings().DisableSelfContained()));
        Assert.Equal("publish --self-contained true", CommandLineText.Of(new DotNetPublishSettings().EnableSelfContained()));
    }

    [Fact]
    public void A_flag_that_is_switched_off_is_not_written()
        => Assert.Equal("build", CommandLineText.Of(new DotNetBuildSettings().EnableNoRestore().SetNoRestore(false).EnableNoLogo().SetNoLogo(null)));

    [Fact]
    public void Additional_arguments_follow_as_they_are()
        => Assert.Equal(
            "format App.sln --verify-no-changes --include a b",
            CommandLineText.Of(new DotNetFormatSettings().SetProject("App.sln").EnableVerifyNoChanges().AddProcessAdditionalArguments("--include", "a", "b")));

    [Fact]
    public void Settings_do_not_change_when_others_are_made_of_them()
    {
        var before = new DotNetBuildSettings().SetConfiguration("Debug");

        var after = before.SetConfiguration("Release").When(true, x => x.SetProperty("A", 1)).When(false, x => x.SetProperty("B", 1));

        Assert.Equal("build --configuration Debug", CommandLineText.Of(before));
        Assert.Equal("build --configuration Release --property:A=1", CommandLineText.Of(after));
    }

    [Fact]
    public void One_variable_is_added_to_the_environment_of_the_build()
    {
        var settings = new DotNetBuildSettings().SetProcessEnvironmentVariable("EXTRA", "1");

        Assert.Equal("1", settings.ProcessEnvironmentVariables["EXTRA"]);
        Assert.Equal(EnvironmentInfo.GetVariable("PATH"), settings.ProcessEnvironmentVariables["PATH"]);
    }

    [Fact]
    public void The_SDK_runs_and_its_output_comes_back()
    {
        var output = DotNetTasks.DotNet("--version", logOutput: false, logInvocation: false);

        Assert.Matches(@"^\d+\.\d+\.\d+", output.StdToText());
    }
}
