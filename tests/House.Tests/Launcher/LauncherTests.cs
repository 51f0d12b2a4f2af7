using System.Runtime.Versioning;

namespace House.Tests.Launcher;

[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    [Theory]
    [InlineData("Cutover --target prod", "|Cutover|--deploy-target|prod")]
    [InlineData("Cutover --target=prod", "|Cutover|--deploy-target|prod")]
    [InlineData("Cutover --Target PROD --version v1.0", "|Cutover|--deploy-target|PROD|--version|v1.0")]
    [InlineData("Cutover --target=", "|Cutover|--deploy-target|")]
    [InlineData("Cutover --target", "|Cutover|--deploy-target")]
    [InlineData("Cutover --targets x --deploy-target y", "|Cutover|--targets|x|--deploy-target|y")]
    [InlineData("Test --skip_slow_scans", "|Test|--skip-slow-scans")]
    [InlineData("Test --Skip_Slow_Scans=false Lint", "|Test|--skip-slow-scans|false|Lint")]
    [InlineData("Test --skip-slow-scans --skip_slow", "|Test|--skip-slow-scans|--skip_slow")]
    public void Options_are_handed_on_under_the_names_the_build_binds(string arguments, string expected)
    {
        ArgumentNullException.ThrowIfNull(arguments);

        Assert.Equal("first" + expected, _sandbox.Run(arguments.Split(' ')).Output);
    }

    [Fact]
    public void Arguments_arrive_as_they_were_given()
    {
        var outcome = _sandbox.Run("Cutover", "--break-glass", "two words, $HOME and \"quotes\" *", "");

        Assert.Equal("first|Cutover|--break-glass|two words, $HOME and \"quotes\" *|", outcome.Output);
    }

    [Theory]
    [InlineData("fish")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public void Another_shell_is_refused_before_anything_is_compiled(string shell)
    {
        var outcome = _sandbox.Run("--completion", shell);

        Assert.Equal((2, "", $"nothing was run: option '--completion' takes bash or zsh, not '{shell}'.\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Empty(_sandbox.Compiles);
    }

    [Fact]
    public void Without_arguments_the_build_gets_none() =>
        Assert.Equal("first", _sandbox.Run().Output);

    [Fact]
    public void The_exit_code_is_the_builds()
    {
        File.WriteAllText(_sandbox.At("fails"), "");

        Assert.Equal(7, _sandbox.Run().ExitCode);
    }

    [Fact]
    public void A_compile_says_one_line_and_leaves_standard_output_to_the_build()
    {
        var outcome = _sandbox.Run();

        Assert.Equal("Compiling the build (first run: about 20 s) …\n", outcome.Error);
        Assert.Equal("first", outcome.Output);
    }

    [Fact]
    public void A_compile_error_ends_with_1_and_the_errors_alone()
    {
        _sandbox.Write("build/Build.cs", "broken");

        var outcome = _sandbox.Run();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            "Compiling the build (first run: about 20 s) …\nbuild/Build.cs(1,1): error CS0103: broken [Build.csproj]\n" +
            "The build was not compiled; nothing was started.\n",
            outcome.Error);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_compile_error_is_not_forgotten_by_the_next_run()
    {
        _sandbox.Run();
        _sandbox.Write("build/Build.cs", "broken");

        Assert.Equal(1, _sandbox.Run().ExitCode);
        Assert.Equal(1, _sandbox.Run().ExitCode);
    }

    [Fact]
    public void A_clone_that_cannot_be_written_is_one_clear_line()
    {
        File.WriteAllText(_sandbox.At("root/artifacts"), "a file where the folder should be");

        var outcome = _sandbox.Run();

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith($"The build cannot be compiled: '{_sandbox.Runs}' cannot be written. Nothing was started.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_sdk_that_can_be_had_the_run_ends_with_2_and_one_remedy()
    {
        _sandbox.Script("links/curl", "exit 6");
        _sandbox.Script("bin/dotnet", "exit 145");

        var outcome = _sandbox.RunWith(_sandbox.BarePath);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
            "Installing the .NET SDK 10.0.401 into .dotnet …\nThe .NET SDK 10.0.401, which global.json asks for, is not here and could not be " +
            $"installed. Install it from https://dot.net, or copy it to '{_sandbox.At("root")}/.dotnet'. Nothing was touched.\n",
            outcome.Error);
        Assert.Empty(Directory.GetDirectories(_sandbox.At("root"), ".dotnet*"));
    }

    [Fact]
    public void A_missing_sdk_is_installed_into_the_clone_and_used()
    {
        File.Move(_sandbox.At("bin/dotnet"), _sandbox.At("real-dotnet"));
        _sandbox.Script("links/curl", $"""
            while [ "$1" != --output ]; do shift; done
            cat >"$2" <<'END'
            while [ "$1" != --install-dir ]; do [ "$1" != --version ] || [ "$2" = 10.0.401 ] || exit 9; shift; done
            cp '{_sandbox.At("real-dotnet")}' "$2/dotnet"; mkdir "$2/sdk"
            END
            """);

        var outcome = _sandbox.RunWith(_sandbox.BarePath, "Test");
        var again = _sandbox.RunWith(_sandbox.BarePath, "Test");

        Assert.Equal("first|Test", outcome.Output);
        Assert.Equal("first|Test", again.Output);
        Assert.Empty(again.Error);
        Assert.True(File.Exists(_sandbox.At("root/.dotnet/dotnet")));
    }

    public void Dispose() => _sandbox.Dispose();
}
