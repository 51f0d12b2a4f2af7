using Shunt.Edge.State;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.State;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-state-").FullName;
    private readonly StringWriter _log = new();
    private readonly SnapshotFile _file;

    public SnapshotFileTests() => _file = new SnapshotFile(Path.Combine(_folder, "state.json"), new EdgeLog(_log, new FakeClock(), "worker"));

    [Fact]
    public void Snapshot_reads_as_it_was_written()
    {
        var snapshot = new EdgeSnapshot().With(Records.Running(Specs.Old) with { RetainedUntil = DateTimeOffset.UnixEpoch, ExitCode = 0 })
            .With(Records.Running(Specs.Old, number: 1))
            .WithAlias("stage", "app", [new Weight(Specs.Id(Specs.Old), 100)]).SeenBy("stage", 7);

        _file.Write(snapshot);

        var read = _file.Read();
        Assert.Equal(snapshot.Epochs, read.Epochs);
        Assert.Equal(snapshot.Instances.Select(record => record with { Spec = null! }), read.Instances.Select(record => record with { Spec = null! }));
        Assert.Equal(snapshot.Aliases[0].Weights, read.Aliases[0].Weights);
    }

    [Fact]
    public void Snapshot_of_a_time_when_every_instance_had_one_process_reads_as_that()
    {
        File.WriteAllText(Path.Combine(_folder, "state.json"), """
            {
              "epochs": { "stage": 7 },
              "instances": [
                {
                  "spec": {
                    "id": { "target": "stage", "component": "app", "suffix": "aaaaaaaaaaaa" },
                    "commit": "aaaaaaaaaaaa0000000000000000000000000000",
                    "digest": "sha256:aaaaaaaaaaaa",
                    "fileName": "/usr/bin/dotnet",
                    "arguments": [ "App.dll" ],
                    "folder": "/nowhere",
                    "environment": {},
                    "portVariable": "PORT",
                    "healthPath": "/health",
                    "logFile": "/nowhere/aaaaaaaaaaaa.log",
                    "stopLimit": "00:00:05"
                  },
                  "nonce": "nonce-a",
                  "port": 1097,
                  "state": "Running",
                  "startedAt": "2026-01-02T03:04:05+00:00",
                  "process": { "pid": 4000000, "birth": "never" },
                  "hasBeenHealthy": true,
                  "restarts": 2
                }
              ],
              "aliases": [
                { "target": "stage", "component": "app", "weights": [ { "instance": { "target": "stage", "component": "app", "suffix": "aaaaaaaaaaaa" }, "percent": 100 } ] }
              ]
            }
            """);

        var read = _file.Read();

        var record = Assert.Single(read.Of(Specs.Id(Specs.Old)));
        Assert.Equal(new ProcessId(Specs.Id(Specs.Old), 0), record.Place);
        Assert.Equal(("nonce-a", 1097, 4_000_000, true, 2), (record.Nonce, record.Port, record.Process!.Pid, record.IsLive, record.Restarts));
        Assert.True(read.IsServing(Specs.Id(Specs.Old)));
    }

    [Fact]
    public void Snapshot_is_empty_when_there_has_been_none()
    {
        Assert.Empty(_file.Read().Instances);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"epochs\":{\"stage\":2")]
    [InlineData("null")]
    public void Snapshot_before_is_taken_when_the_last_one_is_torn(string torn)
    {
        _file.Write(new EdgeSnapshot().SeenBy("stage", 1));
        _file.Write(new EdgeSnapshot().SeenBy("stage", 2));
        File.WriteAllText(Path.Combine(_folder, "state.json"), torn);

        var read = _file.Read();

        Assert.Equal(1, read.Epochs["stage"]);
        Assert.Equal(torn, File.ReadAllText(Path.Combine(_folder, "state.json.unreadable")));
        Assert.Contains("state.json.previous' is taken instead", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_is_refused_by_name_when_both_are_torn()
    {
        _file.Write(new EdgeSnapshot().SeenBy("stage", 1));
        File.WriteAllText(Path.Combine(_folder, "state.json"), "{");

        var exception = Assert.Throws<InvalidDataException>(() => _file.Read());

        Assert.Contains(Path.Combine(_folder, "state.json"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_is_for_its_user_only()
    {
        _file.Write(new EdgeSnapshot());

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "state.json")));
    }

    public void Dispose()
    {
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
