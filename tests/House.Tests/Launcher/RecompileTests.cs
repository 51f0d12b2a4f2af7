using System.Runtime.Versioning;

namespace House.Tests.Launcher;

[UnsupportedOSPlatform("windows")]
public sealed class RecompileTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public RecompileTests() => _sandbox.Run();

    [Fact]
    public void An_unchanged_build_is_not_compiled_again()
    {
        var outcome = _sandbox.Run();

        Assert.Single(_sandbox.Compiles);
        Assert.Empty(outcome.Error);
    }

    [Theory]
    [InlineData("src/App/App.cs")]
    [InlineData("src/App/New.cs")]
    [InlineData("tests/New.cs")]
    [InlineData("README.md")]
    public void What_the_build_is_not_made_of_does_not_compile_it(string file)
    {
        _sandbox.Write(file, "changed");

        _sandbox.Run();

        Assert.Single(_sandbox.Compiles);
    }

    [Theory]
    [InlineData("build/Build.cs")]
    [InlineData("build/New.cs")]
    [InlineData("compat/New.cs")]
    [InlineData("src/Shunt/Shunt.cs")]
    [InlineData("src/Shunt/packages.lock.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("NuGet.config")]
    public void What_the_build_is_made_of_compiles_it(string file)
    {
        _sandbox.Write(file, "changed");

        var outcome = _sandbox.Run();

        Assert.Equal(2, _sandbox.Compiles.Count);
        Assert.Equal("Compiling the build …\n", outcome.Error);
    }

    [Fact]
    public void The_changed_build_is_what_runs()
    {
        _sandbox.Write("build/Build.cs", "second");

        Assert.Equal("second|Test", _sandbox.Run("Test").Output);
    }

    [Fact]
    public void A_deleted_file_compiles_it()
    {
        File.Delete(_sandbox.At("root/src/Shunt/Shunt.cs"));

        _sandbox.Run();

        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Fact]
    public void A_file_replaced_by_an_older_one_compiles_it()
    {
        _sandbox.Write("build/Build.cs", "older");
        File.SetLastWriteTimeUtc(_sandbox.At("root/build/Build.cs"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("older", _sandbox.Run().Output);
    }

    [Fact]
    public void Another_project_of_the_tool_compiles_it()
    {
        Directory.CreateDirectory(_sandbox.At("root/src/Shunt.More"));

        _sandbox.Run();

        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Fact]
    public void A_change_of_the_package_source_compiles_it()
    {
        Sandbox.End(_sandbox.Start([], variable: ("OfficialPackages", "true")));

        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Fact]
    public void A_new_sdk_compiles_it()
    {
        Directory.SetLastWriteTimeUtc(_sandbox.At("sdks"), new DateTime(2050, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        _sandbox.Run();

        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Fact]
    public void A_clone_that_was_moved_is_compiled_again()
    {
        Directory.Move(_sandbox.At("root"), _sandbox.At("away"));
        Directory.CreateDirectory(_sandbox.At("root"));
        foreach (var entry in Directory.GetFileSystemEntries(_sandbox.At("away")))
            Directory.Move(entry, _sandbox.At($"root/{Path.GetFileName(entry)}"));
        var text = File.ReadAllText(_sandbox.At("root/artifacts/run/current"));
        File.WriteAllText(_sandbox.At("root/artifacts/run/current"), text.Replace("/root", "/elsewhere", StringComparison.Ordinal));

        _sandbox.Run();

        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("half a")]
    public void A_damaged_record_of_the_last_compile_compiles_it(string text)
    {
        File.WriteAllText(_sandbox.At("root/artifacts/run/current"), text);

        Assert.Equal("first", _sandbox.Run().Output);
        Assert.Equal(2, _sandbox.Compiles.Count);
    }

    [Fact]
    public void A_build_under_way_keeps_its_files_when_another_is_compiled()
    {
        var before = Assert.Single(_sandbox.RunFolders);
        _sandbox.Write("build/Build.cs", "second");

        _sandbox.Run();

        Assert.Equal("first", File.ReadAllText(Path.Combine(before, "Build.dll")));
        Assert.Equal(2, _sandbox.RunFolders.Count);
    }

    [Fact]
    public void The_same_sources_again_are_the_same_files()
    {
        var first = Assert.Single(_sandbox.RunFolders);
        File.WriteAllText(Path.Combine(first, "mark"), "not written again");
        _sandbox.Write("build/Build.cs", "second");
        _sandbox.Run();
        _sandbox.Write("build/Build.cs", "first");

        _sandbox.Run();

        Assert.Equal(2, _sandbox.RunFolders.Count);
        Assert.True(File.Exists(Path.Combine(first, "mark")));
    }

    [Fact]
    public void A_file_that_changes_during_a_compile_compiles_it_again()
    {
        _sandbox.Write("build/Build.cs", "second");
        File.WriteAllText(_sandbox.At("edited-meanwhile"), "changed while the compiler ran");
        _sandbox.Run();

        _sandbox.Run();

        Assert.Equal(3, _sandbox.Compiles.Count);
    }

    [Fact]
    public void Old_builds_go_after_three_newer_ones_unless_something_runs_from_them()
    {
        var first = Assert.Single(_sandbox.RunFolders);
        File.WriteAllText(Path.Combine(first, "wait.sh"), "read line\n");
        using var running = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", [Path.Combine(first, "wait.sh")]) { RedirectStandardInput = true })!;
        CompileFour("a");
        Assert.True(Directory.Exists(first));

        running.StandardInput.Close();
        running.WaitForExit();
        CompileFour("b");

        Assert.False(Directory.Exists(first));
        Assert.Equal(3, _sandbox.RunFolders.Count);
    }

    public void Dispose() => _sandbox.Dispose();

    private void CompileFour(string name)
    {
        for (var i = 0; i < 4; i++)
        {
            _sandbox.Write("build/Build.cs", $"{name}{i}");
            Assert.Equal(0, _sandbox.Run().ExitCode);
        }
    }
}
