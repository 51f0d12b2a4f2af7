namespace EngineTests.Running;

/// <summary>A build that remembers what ran, and every event.</summary>
internal abstract class RecordingBuild : NukeBuild
{
    public List<string> Ran { get; } = [];

    public List<string> Events { get; } = [];

    protected Action Runs(string name) => () =>
    {
        lock (Ran)
            Ran.Add(name);
    };

    protected internal override void OnBuildCreated() => Events.Add("created");

    protected internal override void OnBuildInitialized() => Events.Add("initialized");

    protected internal override void OnBuildFinished() => Events.Add("finished");

    protected internal override void OnTargetRunning(string target) => Events.Add($"running {target}");

    protected internal override void OnTargetSkipped(string target) => Events.Add($"skipped {target}");

    protected internal override void OnTargetSucceeded(string target) => Events.Add($"succeeded {target}");

    protected internal override void OnTargetFailed(string target) => Events.Add($"failed {target}");
}
