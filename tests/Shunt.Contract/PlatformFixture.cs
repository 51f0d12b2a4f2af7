using Shunt.Contract.App;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Contract;

/// <summary>
/// What a platform brings along to be put to the contract. One fixture serves the tests of one class, each on targets of its own;
/// when it is disposed of, nothing that it started is left.
/// </summary>
public abstract class PlatformFixture : IAsyncLifetime
{
    private static readonly DateTimeOffset CommittedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private int _versions;
    private int _targets;

    /// <summary>The platform of a target.</summary>
    public abstract IPlatform PlatformOf(string target);

    /// <summary>Where its images are.</summary>
    public abstract IImageStore Images { get; }

    /// <summary>Where manifests are.</summary>
    public abstract IManifestStore Manifests { get; }

    /// <summary>Where a target's ledger is.</summary>
    public abstract ILedgerStore LedgersOf(string target);

    /// <summary>Whether every answer names the version that gave it, whatever the program says.</summary>
    public virtual bool StampsAnswers => true;

    /// <summary>How a client of the tests reaches a route.</summary>
    public virtual RouteAddress Reach(RouteAddress address) => address;

    /// <summary>The component as this platform runs the contract's program. Its limits are the tests' own.</summary>
    protected abstract ComponentSettings Program { get; }

    /// <summary>The program and its arguments in the program's images.</summary>
    protected abstract IReadOnlyList<string> EntryPoint { get; }

    /// <summary>The processes or tasks of a target that live, such as <c>app-0123456789ab</c>.</summary>
    public abstract Task<IReadOnlyList<string>> UnitsAsync(string target);

    /// <summary>How many processes or tasks of an instance live.</summary>
    public abstract Task<int> ProcessesAsync(InstanceId instance);

    /// <summary>Damages a stored image beyond use.</summary>
    public abstract Task LoseImageAsync(string digest);

    /// <summary>Called when a version is stored.</summary>
    protected virtual void OnPublished(ReleaseVersion version, AppBehaviour behaviour)
    {
    }

    /// <summary>Makes a folder with the program's files.</summary>
    protected abstract string NewProduct();

    /// <summary>A target nobody released to, with limits that suit a test.</summary>
    internal TargetUnderTest NewTarget(TargetSettings? settings = null)
    {
        var name = $"t{Interlocked.Increment(ref _targets)}";
        return new TargetUnderTest(this, (settings ?? new TargetSettings { Name = name }) with { Name = name }, Program);
    }

    /// <summary>Builds and stores a version with a commit of its own.</summary>
    public Task<ReleaseImage> PublishAsync(AppBehaviour? behaviour = null)
    {
        // The suffix is a commit's beginning, so that is where versions differ.
        var commit = $"{Interlocked.Increment(ref _versions):x8}{new string('c', 32)}";
        return PublishAsync(new ReleaseVersion(commit, CommittedAt), behaviour ?? new AppBehaviour());
    }

    /// <inheritdoc />
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public abstract Task DisposeAsync();

    private Task<ReleaseImage> PublishAsync(ReleaseVersion version, AppBehaviour behaviour)
    {
        var folder = NewProduct();
        OnPublished(version, behaviour);
        (behaviour.Version.Length > 0 ? behaviour : behaviour with { Version = version.Commit }).Write(folder);
        return new Workspace(version, folder)
            .Checked([new Check("unit tests", CheckOutcome.Passed)])
            .PackAsync(Program, new Product(folder, EntryPoint, new Dictionary<string, string>()), Images, Manifests, default);
    }
}
