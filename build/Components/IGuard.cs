using Nuke.Common;
using Scans;

/// <summary>Guard: no secret is committed.</summary>
interface IGuard : IHazRelease
{
    /// <value>What the hook is about to commit, as a tree's id; null to install the hook.</value>
    string? Staged { get; }

    /// <summary>The target.</summary>
    Target Guard => _ => _
        .Description("Installs a git hook that ends a commit holding what looks like a secret")
        .Executes(() => Run(() =>
        {
            if (Staged is null)
                CommitHook.Install(Release.Request.Repository, Release.Narrator);
            else
                new CommitGuard(Release.Request.Repository, Environments.Allowed).Check(Staged, Release.Narrator);
        }));
}
