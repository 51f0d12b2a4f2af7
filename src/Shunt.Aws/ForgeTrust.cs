namespace Shunt.Aws;

/// <summary>Whose jobs may release, by the token that their forge signs for each of them (OIDC). <see cref="GitHub"/> and <see cref="GitLab"/> make them.</summary>
public sealed record ForgeTrust
{
    private ForgeTrust(string gitHub, string gitLab, string branch) => (GitHubRepository, GitLabProject, GitLabBranch) = (gitHub, gitLab, branch);

    /// <value>The provider, by its ARN, where the account has it already: it can have one of each forge only. Default null: it is made.</value>
    public string? ProviderArn { get; init; }

    internal string GitHubRepository { get; }

    internal string GitLabProject { get; }

    internal string GitLabBranch { get; }

    /// <summary>Jobs of a GitHub repository that run in its environment of the target's name; protect that environment.</summary>
    /// <param name="repository">The repository: <c>owner/name</c>.</param>
    public static ForgeTrust GitHub(string repository) => new(repository, "", "main");

    /// <summary>Jobs of one branch of a GitLab project; protect that branch.</summary>
    /// <param name="project">The project: <c>group/name</c>.</param>
    /// <param name="branch">The branch.</param>
    public static ForgeTrust GitLab(string project, string branch = "main") => new("", project, branch);
}
