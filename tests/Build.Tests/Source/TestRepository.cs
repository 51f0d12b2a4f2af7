using System.Diagnostics;
using System.Globalization;
using Source;
using Tests;

namespace SourceTests;

/// <summary>A real git repository in a temporary folder, independent of the developer's own git settings.</summary>
internal sealed class TestRepository : IDisposable
{
    /// <summary>The time of the first commit; each later one is a minute later.</summary>
    public static readonly DateTimeOffset FirstCommitAt = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private int _commits;

    private TestRepository() => Top = Directory.CreateTempSubdirectory("shunt-git-").FullName;

    /// <summary>The folder that holds the repository and whatever a test puts beside it.</summary>
    public string Top { get; }

    /// <summary>The repository's folder.</summary>
    public string Root => Path.Combine(Top, "repository");

    /// <summary>What the code under test says.</summary>
    public RecordingNarrator Narrator { get; } = new();

    /// <summary>The history under test.</summary>
    public GitHistory History => new(new GitCommand(Root), Narrator);

    /// <summary>Makes an empty repository.</summary>
    public static TestRepository Create()
    {
        var repository = new TestRepository();
        repository.GitIn(repository.Top, "init", "--quiet", "--initial-branch=main", "repository");
        return repository;
    }

    /// <summary>Clones another repository the way a server would serve it.</summary>
    public static TestRepository Clone(TestRepository origin, params string[] options)
    {
        var repository = new TestRepository();
        repository.GitIn(repository.Top, ["clone", "--quiet", .. options, $"file://{origin.Root}", "repository"]);
        return repository;
    }

    /// <summary>Writes a file and commits it with everything else that is there.</summary>
    public string Commit(string file = "a.txt", string? text = null)
    {
        Write(file, text ?? $"commit {_commits + 1}\n");
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", $"Commit {_commits + 1}");
        _commits++;
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Writes a file without committing it.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs git in the repository; its output without the final line feed.</summary>
    public string Git(params string[] arguments) => GitIn(Root, arguments);

    /// <summary>All that a run must leave alone: state, index, HEAD, refs, settings, and each file with its text and time.</summary>
    public string Everything()
    {
        var files = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(Root, ".git"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(File.ReadAllBytes(file))}");
        return string.Join('\n', [
            .. files,
            Convert.ToHexString(File.ReadAllBytes(Path.Combine(Root, ".git/index"))),
            File.ReadAllText(Path.Combine(Root, ".git/HEAD")),
            File.ReadAllText(Path.Combine(Root, ".git/config")),
            Git("for-each-ref", "refs/heads", "refs/tags"),
            Git("--no-optional-locks", "status", "--porcelain=v2", "--untracked-files=all"),
        ]);
    }

    /// <summary>Writes an executable to stand in for git.</summary>
    public string Script(string name, string body) => Executable.Write(Path.Combine(Top, name), body);

    /// <summary>Git as it is, but counted.</summary>
    public string CountingGit() => Script("counting-git", $"echo \"$@\" >>'{Top}/calls'\nexec git \"$@\"");

    /// <summary>How often the counted git ran.</summary>
    public int CountedCalls() => File.ReadAllLines(Path.Combine(Top, "calls")).Length;

    public void Dispose()
    {
        foreach (var folder in Directory.EnumerateDirectories(Top, "*", SearchOption.AllDirectories))
            Open(folder);
        Directory.Delete(Top, recursive: true);
    }

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var when = FirstCommitAt.AddMinutes(_commits).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + " +0200";
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null"),
            ("GIT_AUTHOR_NAME", "Ada"), ("GIT_AUTHOR_EMAIL", "ada@example.org"), ("GIT_AUTHOR_DATE", when),
            ("GIT_COMMITTER_NAME", "Ada"), ("GIT_COMMITTER_EMAIL", "ada@example.org"), ("GIT_COMMITTER_DATE", when)])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }
}
