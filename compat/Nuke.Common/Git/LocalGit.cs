using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.Git;

/// <summary>What git itself says about a folder: it knows worktrees, packed refs and every format of its store.</summary>
internal sealed class LocalGit
{
    private readonly AbsolutePath _folder;
    private readonly Dictionary<string, string> _environment;

    /// <summary>Asks for the working tree and the commit.</summary>
    /// <exception cref="ArgumentException">The folder is in no repository, or nothing was committed yet.</exception>
    public LocalGit(AbsolutePath folder)
    {
        _folder = folder;

        // A hook that runs the build has these set to its own repository; git must find this folder's.
        _environment = EnvironmentInfo.Variables
            .Where(x => !x.Key.StartsWith("GIT_", StringComparison.Ordinal) || x.Key.StartsWith("GIT_CONFIG", StringComparison.Ordinal))
            .ToDictionary(x => x.Key, x => x.Value);
        var found = Ask("rev-parse --show-toplevel HEAD");
        Assert.True(found.Count == 2, $"'{folder}' is in no git repository with a commit");
        (Root, Commit) = (AbsolutePath.Create(found[0]), found[1]);
        Head = Ask("symbolic-ref --quiet HEAD").FirstOrDefault();
    }

    public AbsolutePath Root { get; }

    public string Commit { get; }

    /// <summary>The ref that is checked out; null when it is a commit.</summary>
    public string? Head { get; }

    public List<string> Tags(string commit) => Ask($"tag --points-at {commit}");

    public string? Config(string name) => Ask($"config --get {name}").FirstOrDefault();

    private List<string> Ask(ArgumentStringHandler arguments)
    {
        using var git = ProcessTasks.StartProcess("git", arguments, _folder, _environment, logOutput: false, logInvocation: false);
        git.AssertWaitForExit();
        return git.ExitCode == 0 ? [.. git.Output.Where(x => x.Type == OutputType.Std).Select(x => x.Text)] : [];
    }
}
