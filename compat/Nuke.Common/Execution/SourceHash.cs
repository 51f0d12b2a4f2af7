using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>
/// The state of the files that git knows or would take: the committed tree, and the content of every file that differs from it or is new.
/// What git ignores does not count. Nothing is written, not even git's index.
/// </summary>
internal static class SourceHash
{
    private const string Missing = "missing";

    // A git hook that runs the build has these set for a repository or an index of its own.
    private static readonly string[] Inherited = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

    /// <summary>Hashes the files around a folder.</summary>
    /// <param name="root">A folder in the repository.</param>
    /// <returns>The hash; null when it cannot be told what the files are: there is no git or no repository, one lies in it that differs, or a file cannot be read.</returns>
    public static string? TryTake(string root)
    {
        try
        {
            return IsInRepository(root) ? Take(root) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // It vanished just now, is not ours to read, or the build was interrupted and starts nothing any more.
            return null;
        }
    }

    private static bool IsInRepository(string root)
    {
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A folder; a file in a worktree and in a submodule.
            if (Path.Exists(Path.Combine(folder, ".git")))
                return true;
        }

        return false;
    }

    private static string? Take(string root)
    {
        using var tree = Start(root, "rev-parse", "--verify", "--quiet", "HEAD^{tree}");
        using var status = Start(root, "status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=none");
        using var flags = Start(root, "ls-files", "-z", "-v", "--full-name", ":/");
        using var top = Start(root, "rev-parse", "--show-toplevel");

        // Before the first commit there is no tree: then every file is new.
        var committed = tree?.Read() ?? string.Empty;
        if (status?.Read() is not { } changes || flags?.Read() is not { } flagged || top?.Read()?.TrimEnd('\n') is not { } folder)
            return null;
        var entries = changes.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var unseen = flagged.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(IsUnseen);
        var parts = new List<string> { committed };
        foreach (var entry in entries.Concat(unseen))
        {
            if (Content(folder, entry) is not { } content)
                return null;
            parts.Add(entry);
            parts.Add(content);
        }

        return AttemptKey.Hash(parts);
    }

    // Files that git was told to take as unchanged (a small letter) or to leave out of the tree (S): status does not look at them.
    private static bool IsUnseen(string entry) => char.IsLower(entry[0]) || entry[0] == 'S';

    private static string? Content(string folder, string entry)
    {
        // A name that is not UTF-8 cannot be opened, and what is in a repository within this one is not known here.
        var path = PathOf(entry);
        if (path is null || path.Contains('\uFFFD', StringComparison.Ordinal) || path.EndsWith('/'))
            return null;
        var file = new FileInfo(Path.Combine(folder, path));
        if (file.LinkTarget is { } target)
            return $"link {target}";
        if (!file.Exists)
            return Missing;
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // git-status(1): '? path', '1 XY sub mH mI mW hH hI path', 'u XY sub m1 m2 m3 mW h1 h2 h3 path'; git-ls-files(1): 'H path'.
    private static string? PathOf(string entry)
    {
        const int Changed = 9;
        const int Unmerged = 11;
        var words = entry.Split(' ', entry[0] == '1' ? Changed : entry[0] == 'u' ? Unmerged : 2);
        return words.Length > 2 && words[2][0] == 'S' ? null : words[^1];
    }

    private static Git? Start(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in Inherited)
            start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return new Git(RunningProcesses.Start(start));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git here; then nobody can tell what the source is.
            return null;
        }
    }

    private sealed class Git : IDisposable
    {
        private readonly Process _process;
        private readonly Task<string> _output;

        public Git(Process process)
        {
            _process = process;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            _output = process.StandardOutput.ReadToEndAsync();
        }

        /// <summary>What it said; null when it did not end well.</summary>
        public string? Read()
        {
            var said = _output.GetAwaiter().GetResult();
            _process.WaitForExit();
            return _process.ExitCode == 0 ? said : null;
        }

        public void Dispose()
        {
            RunningProcesses.Remove(_process);
            _process.Dispose();
        }
    }
}
