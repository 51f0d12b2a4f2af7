using Shunt.Images;
using Shunt.Local;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>The service of src/App in containers, with its SQLite file in the component's data folder.</summary>
public sealed class DockerDataTests(DockerFixture fixture) : IClassFixture<DockerFixture>
{
    private const UnixFileMode ForItsUserAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [EngineFact]
    public async Task What_a_version_kept_in_its_container_the_next_one_has_after_a_migration_outside()
    {
        var settings = new LocalSettings(fixture.Home, 0);
        var versions = new YardVersions(fixture, settings);
        var target = fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
        target.Component = YardVersions.Service with { Runtime = InstanceRuntime.Docker };
        var first = await versions.PublishAsync(1, 0);
        var second = await versions.PublishAsync(2, 0, "ALTER TABLE trains ADD COLUMN siding TEXT;");

        await ReleaseAsync(first);
        using (var visitor = target.VisitAlias())
            Assert.Equal(201, await visitor.PostAsync("/trains", """{"number":"EA1","wagons":2}"""));
        await ReleaseAsync(second);

        using (var visitor = target.VisitAlias())
        {
            var train = await visitor.GetAsync("/trains/EA1");
            Assert.Equal((200, second.Version.Suffix), (train.Status, train.Suffix));
        }

        var folder = settings.DataFolder(target.Name, YardVersions.Service.Name);
        Assert.True(File.Exists(Path.Combine(folder, "yard.db")));
        Assert.Equal(ForItsUserAlone, OperatingSystem.IsWindows() ? ForItsUserAlone : File.GetUnixFileMode(folder));
        Assert.Equal(2, (await fixture.ContainersAsync(labels: $"shunt.target={target.Name}")).Count);

        Task ReleaseAsync(ReleaseImage image) => TargetUnderTest.ReleaseAsync(versions.Context(target), image, new());
    }
}
