using Nuke.Common;
using Nuke.Common.Git;

namespace Nuke.Components;

/// <summary>A build in a git repository.</summary>
public interface IHazGitRepository : INukeBuild
{
    /// <summary>The repository that the root directory is in.</summary>
    [GitRepository]
    [Required]
    GitRepository GitRepository => TryGetValue<GitRepository>(() => GitRepository)!;
}
