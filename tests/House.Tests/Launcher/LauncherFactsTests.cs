using System.Diagnostics;
using System.Text.RegularExpressions;
using Tests;

namespace House.Tests.Launcher;

/// <summary>build.sh and build.ps1 do the same.</summary>
public sealed partial class LauncherFactsTests
{
    [Fact]
    public void Both_launchers_compile_with_the_same_options() =>
        Assert.Equal(Options("build.sh"), Options("build.ps1"));

    [Theory]
    [InlineData("build/Build.csproj")]
    [InlineData("artifacts/tool")]
    [InlineData("artifacts/run")]
    [InlineData("artifacts/tool/bin/Build/release")]
    [InlineData("--deploy-target")]
    [InlineData("--skip-slow-scans")]
    [InlineData("src/Shunt*")]
    [InlineData("Directory.*")]
    [InlineData("global.json")]
    [InlineData("OfficialPackages")]
    [InlineData("DOTNET_CLI_TELEMETRY_OPTOUT")]
    [InlineData("DOTNET_NOLOGO")]
    [InlineData("DOTNET_GENERATE_ASPNET_CERTIFICATE")]
    [InlineData("https://dot.net/v1/dotnet-install.")]
    [InlineData("(first run: about 20 s)")]
    [InlineData("The build was not compiled; nothing was started.")]
    [InlineData("Waiting for another compile of the build")]
    [InlineData("exit 2")]
    public void Both_launchers_state_the_same_facts(string fact)
    {
        Assert.Contains(fact, Repository.Text("build.sh"), StringComparison.Ordinal);
        Assert.Contains(fact, Repository.Text("build.ps1"), StringComparison.Ordinal);
    }

    [PeerFact("shellcheck")]
    public void Shell_scripts_are_without_fault()
    {
        string[] scripts = [.. Repository.Files("*.sh"), .. Repository.Files("*.bash"), .. Repository.Files("run", ".ci")];
        using var process = Process.Start(
            new ProcessStartInfo("shellcheck", scripts) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;

        var faults = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal("", faults);
        Assert.Equal(0, process.ExitCode);
    }

    private static IEnumerable<string> Options(string launcher) =>
        Option().Matches(Repository.Text(launcher)).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=\s)(?:-p:\w+=\w+|-clp:\w+|-nodeReuse:\w+|-nologo|-c Release|-v quiet|--artifacts-path)")]
    private static partial Regex Option();
}
