using EngineTests.Running;
using Nuke.Common.IO;

namespace EngineTests.Reporting;

public sealed class SchemaFileTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Variables _variables = new Variables().With("CI", null);
    private readonly TestFolder _root = new();

    public void Dispose()
    {
        _root.Dispose();
        _variables.Dispose();
    }

    private AbsolutePath Schema => _root.Path / ".nuke" / "build.schema.json";

    [Fact]
    public void A_run_writes_the_schema_where_there_is_none()
    {
        TestRun.Of<SampleBuild>(_root, "Prepare");

        Assert.Contains("\"SkipSlowScans\"", Schema.ReadAllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_older_than_the_build_is_written_again_only_when_it_differs()
    {
        TestRun.Of<SampleBuild>(_root, "Prepare");
        var right = Schema.ReadAllText();

        Schema.WriteAllText("{}");
        File.SetLastWriteTimeUtc(Schema, LongAgo);
        TestRun.Of<SampleBuild>(_root, "Prepare");

        Assert.Equal(right, Schema.ReadAllText());
    }

    [Fact]
    public void A_schema_newer_than_the_build_is_left_alone()
    {
        Schema.WriteAllText("{}");
        File.SetLastWriteTimeUtc(Schema, DateTime.MaxValue.AddYears(-1));

        TestRun.Of<SampleBuild>(_root, "Prepare");

        Assert.Equal("{}\n", Schema.ReadAllText());
    }

    [Fact]
    public void A_server_writes_no_schema()
    {
        _variables.With("CI", "true");

        TestRun.Of<SampleBuild>(_root, "Prepare");

        Assert.False(Schema.Exists());
    }
}
