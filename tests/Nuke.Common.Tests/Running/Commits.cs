using System.Diagnostics;

namespace EngineTests.Running;

/// <summary>A repository with a commit, in a test's folder.</summary>
internal static class Commits
{
    private static readonly string[] Quiet =
    [
        "-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null", "-c", "init.defaultBranch=main",
    ];

    /// <summary>Makes the folder a repository and commits all that is in it.</summary>
    public static TestFolder Committed(this TestFolder folder) => folder.Git("init", "--quiet").Git("add", "--all").Git("commit", "--quiet", "--message", "All");

    /// <summary>Runs git in the folder.</summary>
    public static TestFolder Git(this TestFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", [.. Quiet, .. arguments]) { WorkingDirectory = folder.Path };
        foreach (var name in start.Environment.Keys.Where(x => x.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return folder;
    }
}
