using Acceptance.Commits;

namespace Acceptance.Running;

/// <summary>
/// A clone of the repository's committed HEAD that scenarios share, one after the other, so that the build is compiled once; and the
/// images of two versions, built once for the scenarios that are not about building. There are two, whose scenarios run beside each other.
/// </summary>
public sealed class Clone : IAsyncLifetime
{
    /// <summary>The scenarios of one clone: all that do not say otherwise.</summary>
    public const string Collection = "Clone";

    /// <summary>The scenarios of the other clone: about half of the time that all take.</summary>
    public const string OtherCollection = "Other clone";

    private readonly string _root;
    private int _homes;

    /// <summary>A clone in a folder of its own.</summary>
    public Clone()
        : this(Directory.CreateTempSubdirectory("shunt-acceptance-").FullName)
    {
    }

    private Clone(string root) => _root = root;

    /// <value>The clone's working tree.</value>
    internal string Folder => Path.Combine(_root, "clone");

    /// <value>The commit under test.</value>
    internal string Older { get; private set; } = "";

    /// <value>A commit on top of it, checked out when a scenario begins.</value>
    internal string Newer { get; private set; } = "";

    /// <value>A state folder that holds the images of the versions.</value>
    internal string Images => Path.Combine(_root, "images");

    /// <summary>The clone that an earlier run left in a folder; a new one where there is none, or none that was finished.</summary>
    /// <param name="root">The folder; it stays as long as <see cref="DisposeAsync"/> is not called.</param>
    internal static async Task<Clone> AtAsync(string root)
    {
        var (clone, finished) = (new Clone(root), Path.Combine(root, "finished"));
        if (File.Exists(finished))
        {
            (clone.Older, clone.Newer) = await File.ReadAllLinesAsync(finished) is [var older, var newer] ? (older, newer) : throw new InvalidDataException($"'{finished}' names no two versions.");
            return clone;
        }

        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        Directory.CreateDirectory(root);
        await clone.InitializeAsync();
        await File.WriteAllLinesAsync(finished, [clone.Older, clone.Newer]);
        return clone;
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Command.OutputOfAsync(_root, "git", "clone", "--quiet", "--no-hardlinks", Repository.Root, Folder);
        await GitAsync("config", "user.name", "Acceptance");
        await GitAsync("config", "user.email", "acceptance@localhost");
        await GitAsync("config", "commit.gpgsign", "false");
        await GitAsync("config", "core.hooksPath", "/dev/null");
        await NameOnlyMainAsync();
        await CompleteAsync();
        Older = await HeadAsync();
        Newer = await CommitAsync(Edits.Newer);
        foreach (var version in (string[])[Older, Newer])
            await StoreImageAsync(version);
    }

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs git in the clone and returns what it says.</summary>
    internal Task<string> GitAsync(params string[] arguments) => Command.OutputOfAsync(Folder, ["git", .. arguments]);

    /// <summary>The commit that is checked out.</summary>
    internal Task<string> HeadAsync() => GitAsync("rev-parse", "HEAD");

    /// <summary>Makes changes on top of what is checked out.</summary>
    /// <returns>The new commit.</returns>
    internal async Task<string> CommitAsync(params IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits)
            edit.Apply(Folder);

        await GitAsync("commit", "--quiet", "--all", "--message", edits[0].Replacement.Trim());
        return await HeadAsync();
    }

    /// <summary>Makes the clone what it was: the newer version checked out on the branch, nothing else in the working tree.</summary>
    internal async Task ResetAsync()
    {
        await GitAsync("checkout", "--quiet", "--force", "-B", "main", Newer);
        await GitAsync("clean", "--quiet", "--force", "-d");
    }

    /// <summary>Builds a version's image and keeps it for <see cref="CopyImages"/>.</summary>
    internal async Task StoreImageAsync(string version) =>
        (await Command.RunAsync(Folder, [("SHUNT_HOME", Images)], "./build.sh", "PushImage", "--version", version)).WithExitCode(0);

    /// <summary>Compiles the build that is checked out, so that no later command does.</summary>
    internal async Task CompileAsync() => (await Command.RunAsync(Folder, [("SHUNT_HOME", Images)], "./build.sh", "--help")).WithExitCode(0);

    /// <summary>Names a state folder that nothing has used.</summary>
    internal string NewHome() => Path.Combine(_root, $"home-{++_homes:00}");

    /// <summary>Stores the images of both versions in a state folder, as if they had been built there.</summary>
    internal void CopyImages(string home) => Folders.Copy(Images, home);

    /// <summary>Puts another <c>.git</c> in the place of the clone's own, or none; disposing puts it back.</summary>
    /// <param name="other">The other folder; null for none.</param>
    internal IDisposable WithGitFolder(string? other) => new GitFolder(Path.Combine(Folder, ".git"), Path.Combine(_root, "git-aside"), other);

    // Messages name what exists nearby: one branch makes them the same wherever the tests run.
    private async Task NameOnlyMainAsync()
    {
        await GitAsync("checkout", "--quiet", "-B", "main");
        await GitAsync("remote", "remove", "origin");
        foreach (var name in Named(await GitAsync("branch", "--format=%(refname:short)")).Where(name => name != "main"))
            await GitAsync("branch", "--quiet", "-D", name);
        foreach (var name in Named(await GitAsync("tag")))
            await GitAsync("tag", "--delete", name);
    }

    // A shallow repository, as CI checks out, gives a shallow clone; with the same files in a first commit its history is whole.
    private async Task CompleteAsync()
    {
        if (await GitAsync("rev-parse", "--is-shallow-repository") == "false")
            return;

        await GitAsync("reset", "--quiet", "--hard", await GitAsync("commit-tree", "HEAD^{tree}", "-m", "The commit under test"));
        File.Delete(Path.Combine(Folder, ".git", "shallow"));
    }

    private static string[] Named(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class GitFolder : IDisposable
    {
        private readonly string _place;
        private readonly string _aside;

        public GitFolder(string place, string aside, string? other)
        {
            _place = place;
            _aside = aside;
            Directory.Move(place, aside);
            if (other is not null)
                Directory.Move(other, place);
        }

        public void Dispose()
        {
            if (Directory.Exists(_place))
                Directory.Delete(_place, recursive: true);

            Directory.Move(_aside, _place);
        }
    }
}
