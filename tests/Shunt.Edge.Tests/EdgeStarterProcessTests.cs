using System.Diagnostics;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests;

/// <summary>What becomes of an edge when the build that started it ends, however it ends.</summary>
public sealed class EdgeStarterProcessTests
{
    [Fact]
    public async Task Edge_outlives_a_kill_of_the_whole_group_of_the_build_that_started_it()
    {
        await using var edge = new EndToEnd();
        var build = ChildProcess.Start(new ChildStart
        {
            FileName = DotNetHost.Path,
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.Tests.dll")],
            Folder = edge.Home,
            Environment = new Dictionary<string, string>(BaseEnvironment.Take()) { ["TEST_BUILD"] = edge.Home },
            LogFile = Path.Combine(edge.Home, "build.log"),
        });
        await EndToEnd.UntilAsync(async () => await edge.Client.StatusAsync(CancellationToken.None) is not null, "the edge runs");

        ProcessGroup.Signal(build, Libc.SigTerm);
        await EndToEnd.UntilAsync(() => ProcessGroup.Reap(build) is not null, "the build is gone");

        Assert.NotNull(await edge.Client.StatusAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Edge_keeps_no_pipe_of_the_build_open()
    {
        await using var edge = new EndToEnd();

        // A shell that hands down one more descriptor of the pipe, as 'exec 3>&1' in a CI script does.
        using var build = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec 3>&1; \"$0\" \"$1\"", DotNetHost.Path, Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.Tests.dll")])
        {
            RedirectStandardOutput = true,
            Environment = { ["TEST_BUILD"] = edge.Home, ["TEST_BUILD_ENDS"] = "1" },
        })!;
        await build.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None);

        Assert.NotNull(await edge.Client.StatusAsync(CancellationToken.None));
    }
}
