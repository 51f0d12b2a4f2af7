using System.ComponentModel;
using Shunt;

namespace Source;

/// <summary>Git in one folder: asks it, and turns what every caller would have to refuse into one clear line.</summary>
public sealed class GitCommand
{
    /// <summary>How long git has for a question about this clone, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);

    private const int Fatal = 128;

    private readonly string _executable;

    /// <summary>Prepares to run git; starts nothing yet.</summary>
    /// <param name="folder">The folder that git works in.</param>
    /// <param name="executable">The git to run: a name on PATH or a full path. Default <c>git</c>.</param>
    public GitCommand(string folder, string executable = "git")
    {
        Folder = Path.GetFullPath(folder);
        _executable = executable;
    }

    /// <value>The folder that git works in.</value>
    public string Folder { get; }

    /// <summary>The same git in another folder.</summary>
    /// <param name="folder">The folder to work in.</param>
    public GitCommand In(string folder) => new(folder, _executable);

    /// <summary>Runs git and returns what it said, good or bad.</summary>
    /// <param name="arguments">The arguments, each one whole.</param>
    /// <param name="input">What git reads from standard input. Default nothing.</param>
    /// <param name="limit">How long it may take. Default 30 s.</param>
    /// <exception cref="BadUsageException">There is no git, or the folder is not in a repository that git trusts.</exception>
    /// <exception cref="GitException">Git did not end within the limit; it and its children were stopped.</exception>
    public GitAnswer Ask(IReadOnlyList<string> arguments, string input = "", TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var answer = Run(arguments, input, limit ?? DefaultLimit);
        return answer.ExitCode != Fatal || !IsAboutTheRepository(answer.Error)
            ? answer
            : throw new BadUsageException(
                $"'{Folder}' is no usable git repository: {answer.Reason}. A release is made from a commit: run this in a clone.");
    }

    /// <summary>Runs git and returns its output; anything but a good end is an error.</summary>
    /// <param name="arguments">The arguments, each one whole.</param>
    /// <param name="limit">How long it may take. Default 30 s.</param>
    /// <exception cref="BadUsageException">There is no git, or the folder is not in a repository that git trusts.</exception>
    /// <exception cref="GitException">Git failed, said too much, or did not end within the limit.</exception>
    public string Read(IReadOnlyList<string> arguments, TimeSpan? limit = null)
    {
        var answer = Ask(arguments, limit: limit);
        if (answer.IsGood)
            return answer.Output;

        var reason = answer.IsCut ? $"it said more than {GitProcess.OutputLimit / 1024 / 1024} MiB" : answer.Reason;
        throw new GitException($"'{Shown(arguments)}' failed in '{Folder}': {reason}. No traffic moved.");
    }

    private GitAnswer Run(IReadOnlyList<string> arguments, string input, TimeSpan limit)
    {
        if (!Directory.Exists(Folder))
            throw new BadUsageException($"The folder '{Folder}' does not exist. Run this in a clone.");

        try
        {
            return GitProcess.Run(_executable, Folder, arguments, input, limit);
        }
        catch (Win32Exception missing)
        {
            throw new BadUsageException(
                $"'{_executable}' did not start: {missing.Message}. A release is made from a commit: install git and put it on PATH.", missing);
        }
        catch (TimeoutException late)
        {
            throw new GitException(
                $"'{Shown(arguments)}' did not end within {limit.TotalSeconds:0.#} s in '{Folder}' and was stopped; no traffic moved. " +
                "Try the command by hand: it may wait for the network or for a password.",
                late);
        }
    }

    private static bool IsAboutTheRepository(string error) =>
        error.Contains("not a git repository", StringComparison.Ordinal) || error.Contains("dubious ownership", StringComparison.Ordinal);

    // The first word that is neither an option nor its value names the command.
    private static string Shown(IReadOnlyList<string> arguments)
    {
        var at = 0;
        while (at < arguments.Count - 1 && arguments[at].StartsWith('-'))
            at += arguments[at] == "-c" ? 2 : 1;
        return $"git {arguments[Math.Min(at, arguments.Count - 1)]}";
    }
}
