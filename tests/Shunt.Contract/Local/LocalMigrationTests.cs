using System.Globalization;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Data;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Local.Data;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Teardown;

namespace Shunt.Contract.Local;

/// <summary>The service of src/App with its SQLite file: versions that share it, and migrations while it is read and written.</summary>
public sealed class LocalMigrationTests(LocalFixture fixture) : IClassFixture<LocalFixture>
{
    private readonly YardVersions _versions = new(fixture, fixture.Settings);

    [Fact]
    public async Task Migrations_under_load_fail_no_request_and_close_the_ways_back_that_their_data_do()
    {
        var target = fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
        target.Component = YardVersions.Service;
        var first = await _versions.PublishAsync(1, 0);
        var second = await _versions.PublishAsync(2, 1, "ALTER TABLE trains ADD COLUMN siding TEXT;");
        var third = await _versions.PublishAsync(3, 2, "ALTER TABLE trains ADD COLUMN siding TEXT;", "DROP TABLE IF EXISTS sidings;");
        await ReleaseAsync(target, first);
        await AddAsync(target, "EA1");

        await using var load = new Load(() => target.VisitAlias());
        var written = await WriteWhileAsync(target, async () =>
        {
            await ReleaseAsync(target, second);
            await ReleaseAsync(target, third);
        });
        var visits = await load.StopAsync();

        Assert.All(visits, visit => Assert.True(visit.Status == 200, visit.Body));
        Assert.NotEmpty(visits);
        Assert.NotEmpty(written);
        Assert.Equal(new DataSchema(3, 2), (await target.StateAsync()).Schema);
        var saved = await target.FactsAsync<DataSaved>();
        Assert.All(saved, copy => Assert.True(File.Exists(copy.Location), copy.Location));
        Assert.Equal(["schema-0", "schema-1", "schema-2"], saved.Select(copy => copy.Location[^8..]));

        await using (var session = await ReleaseSession.OpenAsync(Context(target), default))
            await RollbackStep.RunAsync(session, await RollbackPlan.ForAsync(session.Context, null, default), "asked for", default);
        Assert.Equal(second.Version.Suffix, await ServesAsync(target));

        var refused = await Assert.ThrowsAsync<NoWayBackException>(() => RollbackPlan.ForAsync(Context(target), first.Version.Commit, default));
        Assert.Contains("the data on ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(second.Version.Suffix, await ServesAsync(target));

        await AddAsync(target, "LA1");
        await RestoreAsync(target, saved[1].Location, first);
        await ReleaseAsync(target, first);
        Assert.Equal(first.Version.Suffix, await ServesAsync(target));
        using var visitor = target.VisitAlias();
        Assert.Equal((200, 404), ((await visitor.GetAsync("/trains/EA1")).Status, (await visitor.GetAsync("/trains/LA1")).Status));
    }

    // As docs/data.md has it: end what runs, restore, release the version that the data are of.
    private async Task RestoreAsync(TargetUnderTest target, string saved, ReleaseImage image)
    {
        await using (var session = await ReleaseSession.OpenAsync(Context(target), default))
            await TeardownStep.RunAsync(session, "the data of before", default);

        var component = YardVersions.Service with { Data = YardVersions.Service.Data! with { Migrate = ["dotnet", "App.dll", "data", "restore", saved] } };
        await new CommandData(fixture.Settings, fixture.Images).MigrateAsync(new DataRequest(target.Name, component, image.Placed), default);
    }

    // One client that adds trains for as long as the steps take; every one of them is accepted.
    private static async Task<IReadOnlyList<string>> WriteWhileAsync(TargetUnderTest target, Func<Task> steps)
    {
        var under = steps();
        List<string> numbers = [];
        using var client = target.VisitAlias();
        while (!under.IsCompleted)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"FR{numbers.Count + 1}");
            Assert.Equal(201, await client.PostAsync("/trains", $$"""{"number":"{{number}}","wagons":2}"""));
            Assert.Equal(204, await client.DeleteAsync($"/trains/{number}"));
            numbers.Add(number);
        }

        await under;
        return numbers;
    }

    private static async Task AddAsync(TargetUnderTest target, string number)
    {
        using var client = target.VisitAlias();
        Assert.Equal(201, await client.PostAsync("/trains", $$"""{"number":"{{number}}","wagons":2}"""));
    }

    private static async Task<string?> ServesAsync(TargetUnderTest target)
    {
        using var visitor = target.VisitAlias();
        return (await visitor.GetAsync("/")).Suffix;
    }

    private Task<LiveDeployment> ReleaseAsync(TargetUnderTest target, ReleaseImage image) => TargetUnderTest.ReleaseAsync(Context(target), image, new Consent());

    private ReleaseContext Context(TargetUnderTest target) => _versions.Context(target);
}
