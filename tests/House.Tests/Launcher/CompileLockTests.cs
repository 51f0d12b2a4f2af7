using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Tests;

namespace House.Tests.Launcher;

[UnsupportedOSPlatform("windows")]
public sealed class CompileLockTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Launchers_at_once_compile_once_and_all_run(bool bare)
    {
        var path = bare ? _sandbox.BarePath : null;
        var launchers = Enumerable.Range(0, 4).Select(_ => _sandbox.Start(["Test"], path)).ToList();

        var outcomes = launchers.ConvertAll(Sandbox.End);

        Assert.All(outcomes, outcome => Assert.Equal((0, "first|Test"), (outcome.ExitCode, outcome.Output)));
        Assert.Single(_sandbox.Compiles);
    }

    [Fact]
    public void A_lock_whose_owner_was_killed_is_taken_over()
    {
        Directory.CreateDirectory(_sandbox.Runs);
        File.CreateSymbolicLink(_sandbox.At("root/artifacts/run/lock.owner"), "99999999");

        Assert.Equal("first", _sandbox.RunWith(_sandbox.BarePath).Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interrupted_compile_ends_its_compiler_and_the_next_run_starts_afresh(bool bare)
    {
        var path = bare ? _sandbox.BarePath : null;
        await File.WriteAllTextAsync(_sandbox.At("compile-hangs"), "");
        var launcher = _sandbox.Start([], path);
        await Eventually.HoldsAsync(() => File.Exists(_sandbox.At("compiler")));
        var compiler = (await File.ReadAllTextAsync(_sandbox.At("compiler"))).Trim();

        Process.Start("kill", [launcher.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var outcome = Sandbox.End(launcher);

        Assert.Equal(143, outcome.ExitCode);
        await Eventually.HoldsAsync(() => !Runs(compiler));
        File.Delete(_sandbox.At("compile-hangs"));
        Assert.Equal("first", (path is null ? _sandbox.Run() : _sandbox.RunWith(path)).Output);
    }

    public void Dispose() => _sandbox.Dispose();

    private static bool Runs(string process)
    {
        using var question = Process.Start(new ProcessStartInfo("kill", ["-0", process]) { RedirectStandardError = true })!;
        question.WaitForExit();
        return question.ExitCode == 0;
    }
}
