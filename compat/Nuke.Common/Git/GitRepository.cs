using Nuke.Common.CI;
using Nuke.Common.IO;

namespace Nuke.Common.Git;

/// <summary>A git repository: what is checked out here, and which remote it belongs to.</summary>
public class GitRepository
{
    private const string UsualRemote = "origin";
    private const string Heads = "refs/heads/";

    /// <summary>Describes a repository.</summary>
    /// <param name="protocol">How the remote is spoken to.</param>
    /// <param name="endpoint">The remote's host.</param>
    /// <param name="identifier">The repository's name there.</param>
    /// <param name="branch">The branch; null when none is checked out.</param>
    /// <param name="localDirectory">The working tree; null when there is none.</param>
    /// <param name="head">What is checked out: a branch's ref, or a commit.</param>
    /// <param name="commit">The commit that is checked out.</param>
    /// <param name="tags">The tags of the commit.</param>
    /// <param name="remoteName">The remote that the branch follows.</param>
    /// <param name="remoteBranch">The branch there.</param>
    public GitRepository(
        GitProtocol? protocol,
        string? endpoint,
        string? identifier,
        string? branch,
        AbsolutePath? localDirectory,
        string? head,
        string? commit,
        IReadOnlyCollection<string>? tags,
        string? remoteName,
        string? remoteBranch)
    {
        Protocol = protocol;
        Endpoint = endpoint;
        Identifier = identifier;
        Branch = branch;
        LocalDirectory = localDirectory;
        Head = head;
        Commit = commit;
        Tags = tags;
        RemoteName = remoteName;
        RemoteBranch = remoteBranch;
    }

    /// <summary>How the remote is spoken to; null without a remote that has a host.</summary>
    public GitProtocol? Protocol { get; }

    /// <summary>The remote's host, such as <c>github.com</c>; null without a remote that has one.</summary>
    public string? Endpoint { get; }

    /// <summary>The repository's name on its host, such as <c>owner/name</c>.</summary>
    public string? Identifier { get; }

    /// <summary>The working tree; null when the repository is known by its address only.</summary>
    public AbsolutePath? LocalDirectory { get; }

    /// <summary>What is checked out: <c>refs/heads/…</c>, or a commit.</summary>
    public string? Head { get; }

    /// <summary>The commit that is checked out, in full.</summary>
    public string? Commit { get; }

    /// <summary>The tags of the commit, annotated ones too.</summary>
    public IReadOnlyCollection<string>? Tags { get; }

    /// <summary>The remote that the branch follows; null when it follows none.</summary>
    public string? RemoteName { get; }

    /// <summary>The branch that is followed there.</summary>
    public string? RemoteBranch { get; }

    /// <summary>The branch; null when a commit is checked out and the server does not say.</summary>
    public string? Branch { get; }

    /// <summary>The address for HTTPS; null without a host.</summary>
    public string? HttpsUrl => Endpoint is null ? null : $"https://{Endpoint}/{Identifier}.git";

    /// <summary>The address for SSH; null without a host.</summary>
    public string? SshUrl => Endpoint is null ? null : $"git@{Endpoint}:{Identifier}.git";

    /// <summary>Describes a repository by its address.</summary>
    /// <param name="url">The address: <c>https://host/owner/name.git</c>, <c>git@host:owner/name.git</c> or <c>ssh://…</c>.</param>
    /// <param name="branch">The branch.</param>
    /// <exception cref="ArgumentException">The address names no host.</exception>
    public static GitRepository FromUrl(string url, string? branch = null)
    {
        var remote = RemoteUrl.Parse(url) ?? throw new ArgumentException($"'{url}' is no address of a repository on a host");
        return new(remote.Protocol, remote.Endpoint, remote.Identifier, branch, null, null, null, null, null, null);
    }

    /// <summary>Asks git about the repository that a folder is in. On a CI server, branch and commit are what the server says.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="ArgumentException">It is in no repository, or nothing was committed yet.</exception>
    public static GitRepository FromLocalDirectory(AbsolutePath directory)
    {
        var git = new LocalGit(directory);
        var server = Host.Current as IBuildServer;
        var head = git.Head ?? git.Commit;
        var branch = ShortName(server?.Branch ?? git.Head);
        var commit = server?.Commit ?? git.Commit;
        var (remoteName, remoteBranch) = (git.Config($"branch.{branch}.remote"), git.Config($"branch.{branch}.merge"));
        var remote = git.Config($"remote.{remoteName ?? UsualRemote}.url") is { } url ? RemoteUrl.Parse(url) : null;
        return new(
            remote?.Protocol, remote?.Endpoint, remote?.Identifier, branch, git.Root, head, commit, git.Tags(commit), remoteName, ShortName(remoteBranch));
    }

    /// <summary>Describes the same repository with another branch.</summary>
    /// <param name="branch">The branch.</param>
    public GitRepository SetBranch(string branch)
        => new(Protocol, Endpoint, Identifier, branch, LocalDirectory, Head, Commit, Tags, RemoteName, RemoteBranch);

    /// <inheritdoc />
    public override string? ToString()
    {
        var url = Protocol == GitProtocol.Https ? HttpsUrl : SshUrl;
        return url?[..^".git".Length];
    }

    private static string? ShortName(string? name)
        => name?.StartsWith(Heads, StringComparison.Ordinal) == true ? name[Heads.Length..] : name;
}
