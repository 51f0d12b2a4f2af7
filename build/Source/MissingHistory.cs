using Shunt.Narration;

namespace Source;

/// <summary>Fetches what a shallow clone lacks of its history, at most once a run.</summary>
internal sealed class MissingHistory(GitCommand git, INarrator narrator)
{
    /// <summary>How long the fetch may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private bool? _isWhole;

    /// <value>Why the history was not fetched; null when it is whole, or when nobody asked yet.</value>
    public string? Refusal { get; private set; }

    /// <summary>Whether this clone has all of its history now; a shallow one is completed from <c>origin</c>.</summary>
    /// <returns>What changed: true when history was added by this call.</returns>
    /// <remarks>Writes objects, remote-tracking branches and tags; working tree, index, HEAD and local branches stay as they are.</remarks>
    public bool Fetch()
    {
        if (_isWhole is not null || !IsShallow())
            return false;

        _isWhole = false;
        if (!git.Ask(["config", "--get", "remote.origin.url"]).IsGood)
        {
            Refusal = "there is no remote 'origin'";
            return false;
        }

        narrator.Say($"This clone is shallow: fetching the rest of its history from origin (limit {Limit.TotalMinutes:0} min).");
        Refusal = TryFetch();
        _isWhole = Refusal is null;
        return Refusal is null;
    }

    /// <summary>Whether the history ends early in this clone.</summary>
    public bool IsShallow() => git.Read(["rev-parse", "--is-shallow-repository"]).StartsWith("true", StringComparison.Ordinal);

    // A shallow clone follows one branch only, so that all branches and tags are asked for by name. The tags come without
    // force: one that differs here is somebody's own, and stays.
    private string? TryFetch()
    {
        try
        {
            var answer = git.Ask(
                [
                    "-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
                    "fetch", "--quiet", "--unshallow", "--no-recurse-submodules", "--no-write-fetch-head", "--end-of-options",
                    "origin", "+refs/heads/*:refs/remotes/origin/*", "refs/tags/*:refs/tags/*",
                ],
                limit: Limit);
            return answer.IsGood ? null : answer.Reason;
        }
        catch (GitException late) when (late.InnerException is TimeoutException)
        {
            return $"it took longer than {Limit.TotalMinutes:0} min";
        }
    }
}
