namespace Nuke.Common.Git;

/// <summary>What kind of branch is checked out, by the names of Git Flow. Letter case does not count.</summary>
public static class GitRepositoryExtensions
{
    /// <summary>Whether it is <c>main</c> or <c>master</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnMainOrMasterBranch(this GitRepository repository) => repository.IsOnMainBranch() || repository.IsOnMasterBranch();

    /// <summary>Whether it is <c>master</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnMasterBranch(this GitRepository repository) => Is(repository, "master");

    /// <summary>Whether it is <c>main</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnMainBranch(this GitRepository repository) => Is(repository, "main");

    /// <summary>Whether it is <c>dev</c>, <c>develop</c> or <c>development</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnDevelopBranch(this GitRepository repository) => Is(repository, "dev") || Is(repository, "develop") || Is(repository, "development");

    /// <summary>Whether it lies below <c>feature/</c> or <c>features/</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnFeatureBranch(this GitRepository repository) => IsBelow(repository, "feature/") || IsBelow(repository, "features/");

    /// <summary>Whether it lies below <c>release/</c> or <c>releases/</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnReleaseBranch(this GitRepository repository) => IsBelow(repository, "release/") || IsBelow(repository, "releases/");

    /// <summary>Whether it lies below <c>hotfix/</c> or <c>hotfixes/</c>.</summary>
    /// <param name="repository">The repository.</param>
    public static bool IsOnHotfixBranch(this GitRepository repository) => IsBelow(repository, "hotfix/") || IsBelow(repository, "hotfixes/");

    private static bool Is(GitRepository repository, string name) => string.Equals(repository.Branch, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(GitRepository repository, string folder)
        => repository.Branch?.StartsWith(folder, StringComparison.OrdinalIgnoreCase) == true;
}
