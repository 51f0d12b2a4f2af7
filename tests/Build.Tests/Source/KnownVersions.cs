namespace SourceTests;

/// <summary>One repository with names of every kind, for questions only: nobody writes to it.</summary>
public sealed class KnownVersions : IDisposable
{
    public KnownVersions()
    {
        First = Repository.Commit();
        Repository.Git("tag", "v1.0");
        Repository.Git("branch", "hotfix/login");
        Repository.Git("branch", "deadbeef");
        Repository.Git("branch", "both");
        Repository.Git("branch", "same");
        Second = Repository.Commit();
        Repository.Git("tag", "--annotate", "--message", "The second", "v1.0.1");
        Repository.Git("tag", "both");
        Repository.Git("tag", "same", First);
        Repository.Git("tag", "blob", Repository.Git("rev-parse", "HEAD:a.txt"));
        Repository.Git("update-ref", "refs/remotes/origin/next", First);
        Repository.Git("update-ref", "refs/remotes/origin/main", First);
    }

    public string First { get; }

    public string Second { get; }

    internal TestRepository Repository { get; } = TestRepository.Create();

    public void Dispose() => Repository.Dispose();
}
