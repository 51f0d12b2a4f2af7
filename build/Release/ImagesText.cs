using System.Globalization;
using System.Text;
using Shunt.Images;
using Shunt.Ledger.State;
using Source;

namespace Release;

/// <summary>The images of earlier versions, newest first: where each comes from, and where a rollback can lead to it.</summary>
static class ImagesText
{
    /// <summary>Lists the images. Writes nothing.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<string> OfAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var component = Environments.Component.Name;
        var manifests = await run.Builds.Own.ListAsync(component, cancellation);
        if (manifests.Count == 0)
            return $"{component}: no image is stored here";

        var states = new List<(string Target, ComponentState State)>();
        foreach (var target in run.Settings.Targets)
            states.Add((target.Name, await run.On(target.Name).ComponentAsync(cancellation)));

        var git = new GitCommand(run.Request.Repository);
        var text = new StringBuilder();
        foreach (var manifest in manifests)
        {
            var isWhole = await run.Images.HasAsync(manifest.Digest, cancellation);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{manifest.Commit[..12]}  {manifest.CommittedAt.ToLocalTime():yyyy-MM-dd HH:mm}  {manifest.Digest[..19]}  {Branches(git, manifest.Commit)}  built by {manifest.Inputs.GetValueOrDefault(BuildInputs.Build) ?? "unknown"}  {Use(manifest, isWhole, states)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Use(BuildManifest manifest, bool isWhole, List<(string Target, ComponentState State)> states)
    {
        var live = states.Where(x => x.State.Live?.Version.Commit == manifest.Commit).Select(x => x.Target).ToList();
        var back = states.Where(x => x.State.Live?.Version.Commit != manifest.Commit && x.State.Good.Any(good => good.Commit == manifest.Commit)).Select(x => x.Target).ToList();
        List<string> uses = [];
        if (live.Count > 0)
            uses.Add($"live on {string.Join(", ", live)}");
        if (!isWhole)
            uses.Add("damaged: './build.sh PushImage' builds it again");
        else if (back.Count > 0)
            uses.Add($"rollback on {string.Join(", ", back)}");
        else if (live.Count == 0)
            uses.Add("never live");
        return string.Join("; ", uses);
    }

    // A commit that no branch reaches any more can still be live.
    private static string Branches(GitCommand git, string commit)
    {
        var answer = git.Ask(["for-each-ref", "--contains", commit, "--format=%(refname:short)", "refs/heads"]);
        var names = answer.IsGood ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        return names.Length == 0 ? "(no branch)" : string.Join(',', names.Take(3)) + (names.Length > 3 ? ",…" : "");
    }
}
