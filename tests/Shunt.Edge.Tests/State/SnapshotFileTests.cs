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
            .WithAlias("stage", "app", [new Weight(Specs.Id(Specs.Old), 100)]).SeenBy("stage", 7);

        _file.Write(snapshot);

        var read = _file.Read();
        Assert.Equal(snapshot.Epochs, read.Epochs);
        Assert.Equal(snapshot.Find(Specs.Id(Specs.Old))! with { Spec = null! }, read.Find(Specs.Id(Specs.Old))! with { Spec = null! });
        Assert.Equal(snapshot.Aliases[0].Weights, read.Aliases[0].Weights);
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
